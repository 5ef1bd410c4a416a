package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.editor.Editor;
import nl.weektegenkindermishandeling.editor.EditorAccounts;
import nl.weektegenkindermishandeling.editor.Invitation;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/** {@code POST /v1/editorial/editors} */
record InviteEditor(EditorAccounts accounts, Editions editions) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Invitation invitation =
        Rejection.unlessValid(
            Invitation.TYPE.parseBody(JsonBody.read(request).values(), editions.current()));
    Editor editor = accounts.invite(invitation);
    return HttpResponse.json(201, EditorList.write(editor))
        .with("Location", "/v1/editorial/editors/" + editor.id())
        .with("Cache-Control", "no-store");
  }
}

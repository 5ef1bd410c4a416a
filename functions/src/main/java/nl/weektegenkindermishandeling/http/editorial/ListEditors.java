package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.editor.EditorAccounts;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/editorial/editors} */
record ListEditors(EditorAccounts accounts) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return EditorList.answer(accounts.all());
  }
}

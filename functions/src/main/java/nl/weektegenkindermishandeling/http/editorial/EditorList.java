package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.editor.Editor;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.CampaignTime;

/** Editors as chief editors see them. */
final class EditorList {
  private EditorList() {}

  static HttpResponse answer(List<Editor> editors) {
    return HttpResponse.json(
            200,
            Document.build()
                .putDocuments("editors", editors.stream().map(EditorList::write).toList())
                .done())
        .with("Cache-Control", "no-store");
  }

  static Document write(Editor editor) {
    return Document.build()
        .put("editorId", editor.id())
        .put("email", editor.email())
        .put("chief", editor.isChief())
        .put("loggedIn", editor.hasLoggedIn())
        .put("invitedAt", CampaignTime.write(editor.invitedAt()))
        .done();
  }
}

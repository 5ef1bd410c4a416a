package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import nl.weektegenkindermishandeling.editor.Editor;
import nl.weektegenkindermishandeling.editor.EditorAccounts;
import nl.weektegenkindermishandeling.editor.RemovedEditors;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * {@code DELETE /v1/editorial/editors/{editorId}}. They are refused before their account ends, so
 * that a call that dies halfway leaves nobody in; it can be made again.
 */
record RemoveEditor(EditorAccounts accounts, RemovedEditors removed) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    List<Editor> editors = accounts.all();
    Editor editor =
        editors.stream()
            .filter(each -> each.id().equals(request.pathParameter("editorId")))
            .findFirst()
            .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
    checkOthers(editor, editors);
    removed.add(editor.id());
    checkMeanwhile(editor);
    accounts.remove(editor.id());
    return EditorList.answer(editors.stream().filter(each -> !each.equals(editor)).toList());
  }

  private void checkOthers(Editor editor, List<Editor> editors) {
    if (editor.isChief()
        && editors.stream()
            .filter(Editor::isChief)
            .map(Editor::id)
            .allMatch(id -> id.equals(editor.id()) || removed.contains(id))) {
      throw Rejection.of(ProblemType.LAST_CHIEF);
    }
  }

  /** Two chiefs may remove each other at the same moment: one at least must stay. */
  private void checkMeanwhile(Editor editor) {
    try {
      checkOthers(editor, accounts.all());
    } catch (Rejection last) {
      removed.forget(editor.id());
      throw last;
    }
  }
}

package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/editorial/editions/{edition}} */
record GetSettings(EditionAtDesk desk) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = desk.find(request);
    Document body =
        desk.desk()
            .find(edition.id(), edition.version())
            .map(SettingsDocument::write)
            .orElseGet(() -> SettingsDocument.write(edition));
    return SettingsDocument.answer(body, edition.version());
  }
}

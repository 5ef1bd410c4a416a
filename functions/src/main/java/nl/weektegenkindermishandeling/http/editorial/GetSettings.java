package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/editorial/editions/{edition}} */
record GetSettings(EditionAtDesk desk) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = desk.named(request);
    return desk.desk()
        .current(edition.id())
        .map(version -> SettingsDocument.answer(SettingsDocument.write(version), version.number()))
        .orElseGet(
            () -> SettingsDocument.answer(SettingsDocument.write(edition), edition.version()));
  }
}

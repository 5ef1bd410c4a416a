package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/editorial/editions/{edition}/versions} */
record ListSettingsVersions(EditionAtDesk desk) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = desk.find(request);
    Document body =
        Document.build()
            .putDocuments(
                "versions",
                desk.desk().latest(edition.id()).stream().map(SettingsDocument::write).toList())
            .done();
    return HttpResponse.json(200, body).with("Cache-Control", "no-store");
  }
}

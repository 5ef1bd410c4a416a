package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.settings.SettingsDesk;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import nl.weektegenkindermishandeling.settings.SettingsVersion;

/** {@code GET /v1/editorial/editions/{edition}/versions} */
record ListSettingsVersions(EditionAtDesk desk) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = desk.find(request);
    List<SettingsVersion> versions = desk.desk().latest(edition.id());
    List<Document> documents =
        IntStream.range(0, Math.min(versions.size(), SettingsDesk.LATEST))
            .mapToObj(i ->
                SettingsDocument.summary(versions.get(i)).with("changed", changed(versions, i)))
            .toList();
    return HttpResponse.json(200, Document.build().putDocuments("versions", documents).done())
        .with("Cache-Control", "no-store");
  }

  /** The members that differ from the version before, which comes next. */
  private static List<String> changed(List<SettingsVersion> versions, int i) {
    return i + 1 == versions.size()
        ? List.of()
        : Difference.between(
                SettingsFields.write(versions.get(i + 1).settings()),
                SettingsFields.write(versions.get(i).settings()))
            .stream()
            .map(Difference::field)
            .distinct()
            .toList();
  }
}

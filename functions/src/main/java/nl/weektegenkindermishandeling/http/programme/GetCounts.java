package nl.weektegenkindermishandeling.http.programme;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.CountsDocument;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/editions/{edition}/counts} */
record GetCounts(Programme programme, Editions editions) implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = EditionInPath.find(editions, request);
    ActivityCounts counts = programme.counts(edition.id());
    Document.Builder crossing = Document.build();
    counts
        .byRegionAndDate()
        .forEach((region, dates) -> crossing.put(region, CountsDocument.byDate(dates)));
    Document.Builder body =
        Document.build()
            .put("edition", edition.id())
            .put("total", counts.total())
            .put("byRegion", counts.byRegion())
            .put("byDate", CountsDocument.byDate(counts.byDate()))
            .put("byRegionAndDate", crossing.done());
    counts.byCode().forEach(body::put);
    return PublicAnswer.of(request, HttpResponse.json(200, body.done()));
  }
}

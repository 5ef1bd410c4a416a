package nl.weektegenkindermishandeling.http.editorial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.report.Report;
import nl.weektegenkindermishandeling.report.ReportCompiler;
import nl.weektegenkindermishandeling.report.ReportDocument;
import nl.weektegenkindermishandeling.report.Reports;

/**
 * {@code GET /v1/editorial/report} and {@code report.csv}: as it was put aside, or as it is now.
 */
record GetReport(Reports reports, ReportCompiler compiler, Editions editions, boolean isCsv)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters query = new QueryParameters(request.rawQuery());
    query.allowOnly(Set.of("edition"));
    Edition edition = new QueueQueryReader(editions).edition(query);
    Rejection.ifAny(query.errors());
    Report report = reports.find(edition.id()).orElseGet(() -> compiler.compile(edition.id()));
    ReportLabels labels = new ReportLabels(edition, request.language());
    HttpResponse answer =
        isCsv
            ? csv(new ReportCsv(labels, CsvDialect.of(request.namedLanguage())), report)
            : HttpResponse.json(200, named(report, labels));
    return answer.with("Cache-Control", "no-store").with("Vary", "Accept-Language");
  }

  private static HttpResponse csv(ReportCsv csv, Report report) {
    return HttpResponse.of(200, "text/csv; charset=utf-8", csv.write(report).getBytes(UTF_8))
        .with(
            "Content-Disposition", "attachment; filename=\"report-" + report.edition() + ".csv\"");
  }

  private static Document named(Report report, ReportLabels labels) {
    Document document = ReportDocument.write(report);
    for (Report.Part part : report.parts()) {
      document =
          document.with(
              part.name(),
              document.documents(part.name()).stream()
                  .map(row -> row.with("name", labels.of(part.name(), row.text("code"))).values())
                  .toList());
    }
    return document;
  }
}

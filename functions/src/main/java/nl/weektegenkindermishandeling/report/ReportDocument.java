package nl.weektegenkindermishandeling.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.programme.CampaignTime;

/** A report as a document: what the API answers, and what is put aside. */
public final class ReportDocument {
  private static final String QUOTES = "quotes";
  private static final String FROZEN_AT = "frozenAt";

  private ReportDocument() {}

  public static Document write(Report report) {
    Document.Builder document =
        Document.build()
            .put("edition", report.edition())
            .put("activities", report.activities())
            .put("cancelled", report.cancelled())
            .putAll(write(report.reach()));
    report
        .parts()
        .forEach(part ->
            document.putDocuments(
                part.name(), part.rows().stream().map(ReportDocument::write).toList()));
    Instant frozenAt = report.frozenAt();
    return document
        .putDocuments(QUOTES, report.quotes().stream().map(ReportDocument::write).toList())
        .put(FROZEN_AT, frozenAt == null ? null : CampaignTime.write(frozenAt))
        .done();
  }

  private static Document write(Reach reach) {
    return Document.build()
        .put("reported", reach.reported())
        .put("tookPlace", reach.tookPlace())
        .put("participants", reach.participants())
        .done();
  }

  private static Document write(Report.Row row) {
    return Document.build()
        .put("code", row.code())
        .put("activities", row.activities())
        .putAll(write(row.reach()))
        .done();
  }

  private static Document write(Report.Quote quote) {
    return Document.build()
        .put("organisation", quote.organisation())
        .put("title", quote.title())
        .put("sentence", quote.sentence())
        .done();
  }

  /** Reads what {@link #write} wrote. */
  public static Report read(Document document) {
    String frozenAt = document.textOrNull(FROZEN_AT);
    return new Report(
        document.text("edition"),
        number(document, "activities"),
        number(document, "cancelled"),
        reach(document),
        document.values().entrySet().stream()
            .filter(member -> member.getValue() instanceof List<?>)
            .map(Map.Entry::getKey)
            .filter(name -> !name.equals(QUOTES))
            .map(name ->
                new Report.Part(
                    name, document.documents(name).stream().map(ReportDocument::row).toList()))
            .toList(),
        document.documents(QUOTES).stream()
            .map(quote ->
                new Report.Quote(
                    quote.text("organisation"), quote.text("title"), quote.text("sentence")))
            .toList(),
        frozenAt == null ? null : CampaignTime.parse(frozenAt).toInstant());
  }

  private static Report.Row row(Document row) {
    return new Report.Row(row.text("code"), number(row, "activities"), reach(row));
  }

  private static Reach reach(Document document) {
    return new Reach(
        number(document, "reported"),
        number(document, "tookPlace"),
        number(document, "participants"));
  }

  private static int number(Document document, String name) {
    return document.number(name).intValueExact();
  }
}

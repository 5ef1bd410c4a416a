package nl.weektegenkindermishandeling.http.editorial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.feed.CsvText;
import nl.weektegenkindermishandeling.report.Reach;
import nl.weektegenkindermishandeling.report.Report;
import org.jspecify.annotations.Nullable;

/** A report as a spreadsheet: a row for all, one for each code, and one for each quote. */
record ReportCsv(ReportLabels labels, CsvDialect dialect) {
  String write(Report report) {
    CsvText<Row> text = new CsvText<>(columns(), dialect);
    text.add(Row.of("total", null, null, report.activities(), report.reach()));
    text.add(Row.of("cancelled", null, null, report.cancelled(), null));
    for (Report.Part part : report.parts()) {
      for (Report.Row row : part.rows()) {
        String name = labels.of(part.name(), row.code());
        text.add(Row.of(part.name(), row.code(), name, row.activities(), row.reach()));
      }
    }
    report.quotes().forEach(quote -> text.add(new Row("quote", null, null, null, null, quote)));
    return text.toString();
  }

  private record Row(
      String part,
      @Nullable String code,
      @Nullable String name,
      @Nullable Integer activities,
      @Nullable Reach reach,
      Report.@Nullable Quote quote) {
    static Row of(
        String part,
        @Nullable String code,
        @Nullable String name,
        int activities,
        @Nullable Reach reach) {
      return new Row(part, code, name, activities, reach, null);
    }
  }

  private static Map<String, Function<Row, @Nullable Object>> columns() {
    Map<String, Function<Row, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("part", Row::part);
    columns.put("code", Row::code);
    columns.put("name", Row::name);
    columns.put("activities", Row::activities);
    columns.put("reported", reach(Reach::reported));
    columns.put("tookPlace", reach(Reach::tookPlace));
    columns.put("participants", reach(Reach::participants));
    columns.put("organisation", quote(Report.Quote::organisation));
    columns.put("title", quote(Report.Quote::title));
    columns.put("sentence", quote(Report.Quote::sentence));
    return columns;
  }

  private static Function<Row, @Nullable Object> reach(Function<Reach, Integer> figure) {
    return row -> row.reach() == null ? null : figure.apply(row.reach());
  }

  private static Function<Row, @Nullable Object> quote(Function<Report.Quote, String> text) {
    return row -> row.quote() == null ? null : text.apply(row.quote());
  }
}

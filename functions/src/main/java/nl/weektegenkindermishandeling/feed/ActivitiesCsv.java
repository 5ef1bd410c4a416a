package nl.weektegenkindermishandeling.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.field.Column;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** Activities as a spreadsheet: a row each, under a header that stays the same. */
public final class ActivitiesCsv {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  private final CsvDialect dialect;
  private final Map<String, Function<Activity, @Nullable Object>> columns = new LinkedHashMap<>();

  public ActivitiesCsv(Links links, Language language, CsvDialect dialect) {
    this.dialect = dialect;
    columns.put("id", Activity::id);
    columns.put("edition", Activity::edition);
    columns.put("status", each -> each.status().code());
    ActivityFields.ALL.forEach(field -> add(field, language));
    columns.put(ActivityFields.TITLE.name(), new FeedText(language)::title);
    columns.put("cancellationReason", each -> each.cancellation().reason());
    columns.put("movedToDate", each -> each.cancellation().newDate());
    columns.put("movedToUrl", each -> each.cancellation().newUrl());
    columns.put("page", links::page);
    columns.put("publishedAt", each -> CampaignTime.write(each.publishedAt()));
    columns.put("changedAt", each -> CampaignTime.write(each.changedAt()));
  }

  private <T> void add(Field<T> field, Language language) {
    for (Column<T> column : field.columns()) {
      if (!column.forEditorsAlone()) {
        columns.put(column.name(), each -> column.cell(field, each.details().values(), language));
      }
    }
  }

  public String write(List<Activity> activities) {
    CsvText<Activity> text = new CsvText<>(columns, dialect);
    activities.forEach(text::add);
    return text.toString();
  }
}

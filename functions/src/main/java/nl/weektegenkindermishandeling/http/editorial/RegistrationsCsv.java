package nl.weektegenkindermishandeling.http.editorial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.feed.CsvText;
import nl.weektegenkindermishandeling.field.Column;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** Registrations as a spreadsheet with everything an editor may know. */
final class RegistrationsCsv {
  private final CsvText<Registration> text;

  RegistrationsCsv(CsvDialect dialect, Language language) {
    text = new CsvText<>(columns(language), dialect);
  }

  void add(Registration registration) {
    text.add(registration);
  }

  byte[] bytes() {
    return text.toString().getBytes(UTF_8);
  }

  /** How many bytes there are so far. */
  int size() {
    return text.size();
  }

  private static Map<String, Function<Registration, @Nullable Object>> columns(Language language) {
    Map<String, Function<Registration, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("registrationId", Registration::id);
    columns.put("edition", Registration::edition);
    columns.put("state", each -> each.state().code());
    columns.put("version", Registration::version);
    columns.put("submittedAt", each -> CampaignTime.write(each.submittedAt()));
    columns.put("since", each -> CampaignTime.write(each.since()));
    FormFields.ALL.forEach(field -> add(field, columns, language));
    columns.put("publishedAt", activity(activity -> CampaignTime.write(activity.publishedAt())));
    columns.put("publishedStatus", activity(activity -> activity.status().code()));
    columns.put(
        "hints",
        each ->
            each.hints().stream().map((Hint hint) -> hint.detail(language)).collect(joining("\n")));
    return columns;
  }

  private static <T> void add(
      Field<T> field,
      Map<String, Function<Registration, @Nullable Object>> columns,
      Language language) {
    for (Column<T> column : field.columns()) {
      columns.put(
          column.nameForEditors(), each -> column.cell(field, each.form().values(), language));
    }
  }

  private static Function<Registration, @Nullable Object> activity(
      Function<Activity, @Nullable Object> value) {
    return each -> each.published().map(value).orElse(null);
  }
}

package nl.weektegenkindermishandeling.http.editorial;

import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** What people call the codes of a report. */
record ReportLabels(Edition edition, Language language) {
  /** The name of a code; the code itself if it has none any more. */
  String of(String part, String code) {
    return ActivityFields.COUNTED.stream()
        .filter(field -> field.countedAs().filter(part::equals).isPresent())
        .findFirst()
        .map(field -> label(field, code))
        .orElseGet(() -> region(code))
        .orElse(code);
  }

  private Optional<String> label(Field<?> field, String code) {
    return field.type().vocabulary(edition.vocabularies()).stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .filter(Labelled.class::isInstance)
        .map(each -> ((Labelled) each).label(language));
  }

  private Optional<String> region(String code) {
    return code.equals(Region.ONLINE)
        ? Optional.of(Campaign.current().words().online().in(language))
        : edition.regions().provinceEver(code).map(Region::name);
  }
}

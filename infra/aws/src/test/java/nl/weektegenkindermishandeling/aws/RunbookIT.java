package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** An admin who is woken finds the alarm in the runbook, and no alarm that is not there. */
class RunbookIT {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\| (.+) \\|$");

  @Test
  void eachAlarmHasItsLine() throws IOException {
    Set<String> written =
        ROW.matcher(Files.readString(Path.of("../../docs/runbook.md")))
            .results()
            .map(row -> row.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(written).isEqualTo(alarms());
  }

  @Test
  void eachLineSaysWhatToDo() throws IOException {
    assertThat(ROW.matcher(Files.readString(Path.of("../../docs/runbook.md"))).results())
        .extracting(MatchResult::group)
        .allSatisfy(row -> assertThat(row.split(" \\| ", -1)).as(row).hasSize(5));
  }

  private static Set<String> alarms() {
    Document main = Templates.of(Map.of());
    Document global =
        Templates.ofGlobal(Map.of("domain", "api.example.org", "distribution", "E1EXAMPLE"));
    return Stream.of(
            names(main, "AWS::CloudWatch::Alarm", "Alarms"),
            names(global, "AWS::CloudWatch::Alarm", "Alarms"),
            names(Templates.ofBudget(Map.of()), "AWS::Budgets::Budget", ""))
        .flatMap(each -> each)
        .collect(toCollection(TreeSet::new));
  }

  /** As they are called in the code. */
  private static Stream<String> names(Document template, String type, String construct) {
    return Templates.ofType(template, type).keySet().stream()
        .map(id -> id.replaceAll("[0-9A-F]{8}$", "").replaceFirst("^" + construct, ""));
  }
}

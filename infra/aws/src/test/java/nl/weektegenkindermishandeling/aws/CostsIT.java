package nl.weektegenkindermishandeling.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import org.junit.jupiter.api.Test;

/**
 * What it costs, by the program that admins run, and whether that still reckons with this stack.
 */
class CostsIT {
  private static final Path COSTS = Path.of("../../docs/costs");
  private static final Pattern EUROS =
      Pattern.compile("(?m)^(idle|week): ([0-9.]+) euros with VAT$");

  @Test
  void anIdleMonthAndTheWeekCostNoMoreThanWasMeant() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                COSTS.resolve("Costs.java").toString(),
                COSTS.resolve("figures.properties").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), UTF_8);
    assertThat(java.waitFor()).as(output).isZero();
    assertThat(euros(output, "idle")).isBetween(0.5, 3.0);
    assertThat(euros(output, "week")).isBetween(0.5, 25.0);
  }

  private static double euros(String output, String period) {
    Matcher matcher = EUROS.matcher(output);
    while (matcher.find()) {
      if (matcher.group(1).equals(period)) {
        return Double.parseDouble(matcher.group(2));
      }
    }
    throw new AssertionError(output);
  }

  @Test
  void itReckonsWithTheAlarmsMetricsAndSecretsOfTheStack() throws IOException {
    Properties figures = new Properties();
    try (Reader reader = Files.newBufferedReader(COSTS.resolve("figures.properties"))) {
      figures.load(reader);
    }
    Document template = Templates.of(Map.of());
    List<List<Object>> shown = shown(template);
    // A dashboard of more is paid.
    assertThat(shown).hasSizeBetween(1, Integer.parseInt(figures.getProperty("stack.shown")));
    Set<Object> counted =
        shown.stream()
            .filter(metric -> metric.getFirst().equals("CampaignWeek"))
            .map(metric -> metric.get(1))
            .collect(toCollection(TreeSet::new));
    Templates.ofType(template, "AWS::Logs::MetricFilter").values().stream()
        .flatMap(filter -> filter.documents("MetricTransformations").stream())
        .forEach(metric -> counted.add(metric.text("MetricName")));
    assertThat(figures.getProperty("stack.metrics.week")).isEqualTo(String.valueOf(counted.size()));
    // An alarm is paid by the metrics that it looks at.
    int metrics =
        Templates.ofType(template, "AWS::CloudWatch::Alarm").values().stream()
            .mapToInt(CostsIT::metrics)
            .sum();
    assertThat(figures.getProperty("stack.alarmMetrics")).isEqualTo(String.valueOf(metrics));
    assertThat(figures.getProperty("stack.secrets"))
        .isEqualTo(
            String.valueOf(Templates.ofType(template, "AWS::SecretsManager::Secret").size()));
  }

  /** The metrics of the dashboard's graphs: namespace, name, dimensions. */
  private static List<List<Object>> shown(Document template) {
    Document dashboard =
        Templates.ofType(template, "AWS::CloudWatch::Dashboard").values().iterator().next();
    String body =
        list(dashboard.document("DashboardBody"), "Fn::Join").stream()
            .skip(1) // what joins them: nothing
            .flatMap(parts -> ((List<?>) parts).stream())
            .map(part -> part instanceof String text ? text : reference(part))
            .collect(joining());
    return Json.read(body.getBytes(UTF_8))
        .flatMap(Json.Value::object)
        .orElseThrow()
        .documents("widgets")
        .stream()
        .map(widget -> widget.document("properties"))
        .filter(properties -> properties.has("metrics"))
        .flatMap(properties -> list(properties, "metrics").stream())
        .map(metric -> List.<Object>copyOf((List<?>) metric))
        .filter(metric -> metric.getFirst() instanceof String)
        .toList();
  }

  private static List<?> list(Document document, String name) {
    return (List<?>) requireNonNull(document.values().get(name));
  }

  private static String reference(Object part) {
    return String.join("", Templates.leaves(part).values());
  }

  private static int metrics(Document alarm) {
    return alarm.has("Metrics")
        ? (int)
            alarm.documents("Metrics").stream().filter(metric -> metric.has("MetricStat")).count()
        : 1;
  }
}

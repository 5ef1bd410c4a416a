package nl.weektegenkindermishandeling.aws;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.constructs.Construct;

/**
 * The dashboard: one column, so that it reads on a phone, with what an admin asks first at the top.
 */
final class Overview extends Construct {
  private static final int WIDTH = 24;
  private static final int HEIGHT = 6;

  private final Dashboard dashboard;

  @SuppressWarnings("this-escape")
  Overview(Construct scope, String id) {
    super(scope, id);
    dashboard =
        Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.hours(24)).build();
    dashboard.addWidgets(
        SingleValueWidget.Builder.create()
            .title("Today")
            .width(WIDTH)
            .metrics(
                Stream.of("Registered", "Confirmed", "Approved", "Mailed")
                    .map(this::counted)
                    .toList())
            .build());
  }

  private IMetric counted(String name) {
    return Metric.Builder.create()
        .namespace(Stack.of(this).getStackName())
        .metricName(name)
        .statistic("Sum")
        .period(Duration.days(1))
        .build();
  }

  void show(Distribution edge) {
    Map<String, String> dimensions =
        Map.of("DistributionId", edge.getDistributionId(), "Region", "Global");
    graph("Requests at the edge", List.of(ofEdge("Requests", "Sum", dimensions)));
    graph(
        "Errors at the edge, %",
        Stream.of("4xxErrorRate", "5xxErrorRate")
            .map(name -> ofEdge(name, "Average", dimensions))
            .toList());
  }

  /** CloudFront tells its metrics in us-east-1. */
  private static IMetric ofEdge(String name, String statistic, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace("AWS/CloudFront")
        .metricName(name)
        .dimensionsMap(dimensions)
        .region("us-east-1")
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }

  void show(HttpApi api) {
    graph(
        "Requests at the API, and its errors",
        List.of(
            api.metricCount(with("Sum")),
            api.metricClientError(with("Sum")),
            api.metricServerError(with("Sum"))));
    graph(
        "Latency at the API, ms",
        List.of(api.metricLatency(with("p50")), api.metricLatency(with("p99"))));
  }

  void show(List<JavaFunction> functions) {
    graph(
        "Duration, p99, ms",
        each(functions, function -> function.alias().metricDuration(with("p99"))));
    graph("Errors", each(functions, function -> function.alias().metricErrors(with("Sum"))));
    graph(
        "Throttled calls",
        each(functions, function -> function.function().metricThrottles(with("Sum"))));
    graph(
        "At once",
        each(
            functions,
            function -> function.function().metric("ConcurrentExecutions", with("Maximum"))));
    graph(
        "Starts from a snapshot",
        each(functions, function -> function.restores().with(with("SampleCount"))));
    graph(
        "Starts from a snapshot, p99, ms",
        each(functions, function -> function.restores().with(with("p99"))));
  }

  private static List<IMetric> each(
      List<JavaFunction> functions, Function<JavaFunction, IMetric> metric) {
    return functions.stream().map(metric).toList();
  }

  void showTables(List<Tables.DefinedTable> tables) {
    graph(
        "Read units",
        tables.stream().map(table -> table.sum("ConsumedReadCapacityUnits")).toList());
    graph(
        "Write units",
        tables.stream().map(table -> table.sum("ConsumedWriteCapacityUnits")).toList());
    graph(
        "Throttled reads and writes",
        tables.stream()
            .flatMap(table ->
                Stream.of(table.sum("ReadThrottleEvents"), table.sum("WriteThrottleEvents")))
            .toList());
  }

  /**
   * What becomes of mails.
   *
   * @param oldest the age of the oldest that waits, in seconds, by those who send
   */
  void showMails(List<IMetric> oldest) {
    graph("Oldest waiting mail, seconds", oldest);
    graph(
        "Sent, bounced and marked as spam",
        Stream.of("Send", "Bounce", "Complaint")
            .<IMetric>map(name ->
                Metric.Builder.create()
                    .namespace("AWS/SES")
                    .metricName(name)
                    .statistic("Sum")
                    .period(Duration.minutes(5))
                    .build())
            .toList());
  }

  private void graph(String title, List<IMetric> metrics) {
    dashboard.addWidgets(
        GraphWidget.Builder.create()
            .title(title)
            .width(WIDTH)
            .height(HEIGHT)
            .left(metrics)
            .build());
  }

  private static MetricOptions with(String statistic) {
    return MetricOptions.builder().statistic(statistic).period(Duration.minutes(5)).build();
  }
}

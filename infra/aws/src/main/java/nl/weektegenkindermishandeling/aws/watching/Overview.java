package nl.weektegenkindermishandeling.aws.watching;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.aws.api.Api;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.tables.Tables;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The dashboard: one column, so that it reads on a phone, with what an admin asks first at the top.
 *
 * <p>AWS takes no money for a dashboard of at most fifty metrics. So errors and throttled calls of
 * each part are shown by their alarms, and what stands in logs is read from there: such a table
 * costs less than a cent each time somebody looks.
 */
public final class Overview extends Construct {
  private static final int WIDTH = 24;
  private static final int HEIGHT = 6;

  private final Dashboard dashboard;

  @SuppressWarnings("this-escape")
  public Overview(Construct scope, String id) {
    super(scope, id);
    dashboard =
        Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.hours(24)).build();
  }

  /** Which are on. */
  public void showAlarms(List<? extends IAlarm> alarms) {
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .width(WIDTH)
            .height(HEIGHT)
            .alarms(alarms)
            .build());
  }

  /**
   * What happened today, and how many registrations there are by state.
   *
   * @param counter counts them each ten minutes
   */
  public void showRegistrations(JavaFunction counter) {
    dashboard.addWidgets(
        SingleValueWidget.Builder.create()
            .title("Today")
            .width(WIDTH)
            .metrics(
                Stream.of("Registered", "Confirmed", "Approved", "Mailed")
                    .map(this::counted)
                    .toList())
            .build());
    String states =
        Stream.of(RegistrationState.values())
            .map(state -> "`states." + state.code() + "`")
            .collect(joining(", "));
    table(
        "Registrations by state",
        List.of(counter.logs()),
        "filter event = 'registrations'",
        "sort @timestamp desc",
        "limit 1",
        "display @timestamp, " + states);
  }

  private IMetric counted(String name) {
    return Metric.Builder.create()
        .namespace(Stack.of(this).getStackName())
        .metricName(name)
        .statistic("Sum")
        .period(Duration.days(1))
        .build();
  }

  /** Requests and errors at the edge. */
  public void show(Distribution edge) {
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

  /** Requests at the API, by route. */
  public void show(Api api) {
    HttpApi metrics = api.http();
    graph(
        "Requests at the API, and its errors",
        List.of(
            metrics.metricCount(with("Sum")),
            metrics.metricClientError(with("Sum")),
            metrics.metricServerError(with("Sum"))));
    graph(
        "Latency at the API, ms",
        List.of(metrics.metricLatency(with("p50")), metrics.metricLatency(with("p99"))));
    table(
        "Routes, latency in ms",
        List.of(api.accessLogs()),
        "stats count(*) as calls, pct(latency, 50) as p50, pct(latency, 99) as p99 by routeKey",
        "sort calls desc");
    table(
        "Answers of 5xx",
        List.of(api.accessLogs()),
        "filter status like /^5/",
        "stats count(*) as answers by routeKey, status",
        "sort answers desc");
  }

  /**
   * Functions.
   *
   * @param callers those that somebody waits for
   * @param all those, and the others
   */
  public void show(List<JavaFunction> callers, List<JavaFunction> all) {
    graph(
        "Duration, p50 and p99, ms",
        callers.stream()
            .flatMap(function ->
                Stream.<IMetric>of(
                    function.alias().metricDuration(with("p50")),
                    function.alias().metricDuration(with("p99"))))
            .toList());
    graph(
        "At once",
        callers.stream()
            .<IMetric>map(
                function -> function.function().metric("ConcurrentExecutions", with("Maximum")))
            .toList());
    table(
        "Functions: calls, and starts from a snapshot, in ms",
        all.stream().map(JavaFunction::logs).toList(),
        "filter type = 'platform.report'",
        "stats count(*) as calls, pct(record.metrics.durationMs, 50) as p50,"
            + " pct(record.metrics.durationMs, 99) as p99,"
            + " count(record.metrics.restoreDurationMs) as starts,"
            + " pct(record.metrics.restoreDurationMs, 99) as startP99 by @log",
        "sort calls desc");
  }

  /** What is read and written; what DynamoDB refuses is told by alarms. */
  public void showTables(List<Tables.DefinedTable> tables) {
    graph(
        "Read units",
        tables.stream().map(table -> table.sum("ConsumedReadCapacityUnits")).toList());
    graph(
        "Write units",
        tables.stream().map(table -> table.sum("ConsumedWriteCapacityUnits")).toList());
  }

  /**
   * What becomes of mails.
   *
   * @param oldest the age of the oldest that waits, in seconds, by those who send
   */
  public void showMails(IMetric oldest) {
    graph("Oldest waiting mail, seconds", List.of(oldest));
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

  /** Lines of logs, by a query of CloudWatch Logs Insights. */
  private void table(String title, List<LogGroup> logs, String... query) {
    dashboard.addWidgets(
        LogQueryWidget.Builder.create()
            .title(title)
            .width(WIDTH)
            .height(HEIGHT)
            .logGroupNames(logs.stream().map(LogGroup::getLogGroupName).toList())
            .queryLines(List.of(query))
            .view(LogQueryVisualizationType.TABLE)
            .build());
  }

  private static MetricOptions with(String statistic) {
    return MetricOptions.builder().statistic(statistic).period(Duration.minutes(5)).build();
  }
}

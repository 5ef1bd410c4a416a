package nl.weektegenkindermishandeling.aws.watching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.JsonPattern;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What an admin must hear, told to one topic. */
public final class Alarms extends Construct {
  private final AlarmTopic topic;
  private final Map<JavaFunction, Alarm> errors = new HashMap<>();

  @SuppressWarnings("this-escape")
  public Alarms(Construct scope, String id) {
    super(scope, id);
    topic = new AlarmTopic(this);
  }

  /** Where all alarms are told. */
  public Topic topic() {
    return topic.topic();
  }

  /** All alarms. */
  public List<Alarm> all() {
    return topic.alarms();
  }

  /** Its failures. */
  public void on(JavaFunction function) {
    errors.put(
        function,
        onAny(
            function.getNode().getId() + "Errors",
            function.alias().metricErrors(inFiveMinutes("Sum")),
            "The function failed: it threw, ran out of time, or died."));
  }

  /**
   * One that is called each minute, and is not: nothing fails then, and nothing is done. A metric
   * of no calls has no data, so here silence is the alarm.
   */
  public void onSilence(JavaFunction function) {
    topic.alarm(
        function.getNode().getId() + "Silent",
        function.alias().metricInvocations(inFiveMinutes("Sum")),
        ComparisonOperator.LESS_THAN_THRESHOLD,
        1,
        3,
        TreatMissingData.BREACHING,
        "The function has not been called for a quarter of an hour.");
  }

  /** The alarm on the failures of a function. */
  public Alarm errorsOf(JavaFunction function) {
    return Objects.requireNonNull(errors.get(function));
  }

  /** Functions answer 500 for what they did not expect, so their own errors do not count it. */
  public Alarm onServerErrors(HttpApi api) {
    return onAny(
        "ServerErrors", api.metricServerError(inFiveMinutes("Sum")), "Callers got answers of 5xx.");
  }

  /** What callers wait for: ninety-nine of a hundred answers are faster. */
  public void onLatency(HttpApi api) {
    topic.alarm(
        "Latency",
        api.metricLatency(inFiveMinutes("p99")),
        ComparisonOperator.GREATER_THAN_THRESHOLD,
        Duration.seconds(3).toMilliseconds(),
        3,
        "One of a hundred callers waits for over three seconds.");
  }

  /** A batch that is repeated holds up the mails behind it. */
  public void onDelay(JavaFunction function) {
    topic.alarm(
        function.getNode().getId() + "Delay",
        function.alias().metric("IteratorAge", inFiveMinutes("Maximum")),
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        Duration.minutes(10).toMilliseconds(),
        1,
        "The stream has not told of a mail for over ten minutes.");
  }

  public void onDeadLetters(String id, IQueue queue, String description) {
    onAny(
        id, queue.metricApproximateNumberOfMessagesVisible(inFiveMinutes("Maximum")), description);
  }

  /** Far more registrations than expected: more are refused for the rest of the hour. */
  public void onTotalLimit(JavaFunction function) {
    onAny(
        "VeryBusy",
        function
            .addMetric(
                "RegistrationVeryBusy",
                FilterPattern.stringValue("$.problem", "=", "very-busy"),
                "1")
            .with(inFiveMinutes("Sum")),
        "More registrations come in than limitTotal allows in an hour; the rest is refused.");
  }

  /**
   * By the lines that functions write for each mail: of all of them together, since a metric is
   * paid by its name. Answers the age of the oldest that waits.
   */
  public IMetric onMails(List<JavaFunction> senders) {
    IMetric oldest =
        ofAll(
            senders,
            "MailWaiting",
            FilterPattern.any(
                FilterPattern.stringValue("$.outcome", "=", "Retry"),
                FilterPattern.stringValue("$.outcome", "=", "Later"),
                FilterPattern.stringValue("$.outcome", "=", "NoSlot")),
            "$.ageSeconds",
            "Maximum");
    on(
        "OldestMail",
        oldest,
        Duration.minutes(10).toSeconds().doubleValue(),
        "A mail has waited for over ten minutes.");
    onAny(
        "FailedMails",
        ofAll(
            senders,
            "MailFailed",
            FilterPattern.stringValue("$.outcome", "=", "Failed"),
            "1",
            "Sum"),
        "A mail could not be sent; editors see which organiser it does not reach.");
    return oldest;
  }

  private static IMetric ofAll(
      List<JavaFunction> functions,
      String name,
      JsonPattern lines,
      String value,
      String statistic) {
    return functions.stream()
        .map(function -> function.addMetric(name, lines, value))
        .toList()
        .getFirst()
        .with(inFiveMinutes(statistic));
  }

  /**
   * SES reviews an account at 5 % of bounces or 0.1 % of complaints, and may stop it. Before that
   * sending stops by itself, and an admin looks why.
   */
  public void onReputation(ConfigurationSet configurationSet, Topic stopping) {
    // By number: of the few mails of a quiet month, one would be a high rate.
    atLeast(5, "Bounces", inADay("Bounce"), "Five mails or more have bounced in a day.");
    atLeast(1, "Complaints", inADay("Complaint"), "A mail was marked as spam.");
    stopAt(
        "StopAtBounces",
        ifMany("Bounce", 10, "Reputation.BounceRate", configurationSet),
        0.04,
        "Over 4 % of the mails bounce.",
        stopping);
    stopAt(
        "StopAtComplaints",
        ifMany("Complaint", 3, "Reputation.ComplaintRate", configurationSet),
        0.0008,
        "Over 0.08 % of the mails are marked as spam.",
        stopping);
  }

  private void stopAt(String id, IMetric rate, double over, String description, Topic stopping) {
    on(
            id,
            rate,
            over,
            description + " Sending has stopped; mails wait. docs/runbook.md tells how to go on.")
        .addAlarmAction(new SnsAction(stopping));
  }

  private static Metric inADay(String counted) {
    return Metric.Builder.create()
        .namespace("AWS/SES")
        .metricName(counted)
        .period(Duration.days(1))
        .statistic("Sum")
        .build();
  }

  /**
   * A rate that counts only when there were some in a day: one of twenty is no sign. It is the
   * higher one of the configuration set's and the account's: should SES not tell the first, sending
   * stops by the second.
   */
  private static IMetric ifMany(String counted, int least, String rate, ConfigurationSet set) {
    return MathExpression.Builder.create()
        .expression(
            "IF(FILL(count, 0) >= %d, MAX([FILL(account, 0), FILL(own, 0)]), 0)".formatted(least))
        .usingMetrics( // sorted, so that a template is the same each time
            new TreeMap<>(
                Map.of(
                    "count", inADay(counted),
                    "account", reputation(rate, Map.of()),
                    "own",
                        reputation(
                            rate, Map.of("ses:configuration-set", set.getConfigurationSetName())))))
        .period(Duration.days(1))
        .build();
  }

  private static Metric reputation(String name, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace("AWS/SES")
        .metricName(name)
        .dimensionsMap(dimensions)
        .period(Duration.days(1))
        .statistic("Maximum")
        .build();
  }

  private Alarm on(String id, IMetric metric, double over, String description) {
    return topic.alarm(id, metric, ComparisonOperator.GREATER_THAN_THRESHOLD, over, 1, description);
  }

  private Alarm onAny(String id, IMetric metric, String description) {
    return atLeast(1, id, metric, description);
  }

  private Alarm atLeast(int least, String id, IMetric metric, String description) {
    return topic.alarm(
        id, metric, ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, least, 1, description);
  }

  private static MetricOptions inFiveMinutes(String statistic) {
    return MetricOptions.builder().period(Duration.minutes(5)).statistic(statistic).build();
  }
}

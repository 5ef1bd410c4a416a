package nl.weektegenkindermishandeling.aws;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** What each alarm looks at and when it goes on. */
class AlarmsIT {
  private static final Map<String, Document> ALARMS =
      Templates.ofType(Templates.of(Map.of()), "AWS::CloudWatch::Alarm").entrySet().stream()
          .collect(
              toMap(
                  alarm ->
                      alarm.getKey().replaceAll("[0-9A-F]{8}$", "").replaceFirst("^Alarms", ""),
                  Map.Entry::getValue));

  @Test
  void eachGoesOnAtWhatItsNameSays() {
    Map<String, String> expected = new TreeMap<>();
    for (String function :
        new String[] {
          "Programme", "Registration", "Editorial", "Mail", "Schedule", "MailFeedback"
        }) {
      expected.put(function + "Errors", "AWS/Lambda Errors Sum of 300 s >= 1");
    }
    expected.put("ScheduleSilent", "AWS/Lambda Invocations Sum of 300 s < 1, 3 times");
    expected.put("ServerErrors", "AWS/ApiGateway 5xx Sum of 300 s >= 1");
    expected.put("Latency", "AWS/ApiGateway Latency p99 of 300 s > 3000, 3 times");
    expected.put("VeryBusy", "CampaignWeek RegistrationVeryBusy Sum of 300 s >= 1");
    expected.put("MailDelay", "AWS/Lambda IteratorAge Maximum of 300 s >= 600000");
    for (String queue : new String[] {"MailFailures", "FeedbackFailures"}) {
      expected.put(queue, "AWS/SQS ApproximateNumberOfMessagesVisible Maximum of 300 s >= 1");
    }
    expected.put("OldestMail", "CampaignWeek MailWaiting Maximum of 300 s > 600");
    expected.put("FailedMails", "CampaignWeek MailFailed Sum of 300 s >= 1");
    expected.put("Bounces", "AWS/SES Bounce Sum of 86400 s >= 5");
    expected.put("Complaints", "AWS/SES Complaint Sum of 86400 s >= 1");
    expected.put("StopAtBounces", stopping("Bounce", "BounceRate") + " > 0.04");
    expected.put("StopAtComplaints", stopping("Complaint", "ComplaintRate") + " > 0.0008");
    Map<String, String> found = new TreeMap<>();
    ALARMS.forEach((name, alarm) -> found.put(name, condition(alarm)));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void sendingStopsAtARateOnlyIfThereWereSome() {
    assertThat(expression("StopAtBounces"))
        .isEqualTo("IF(FILL(count, 0) >= 10, MAX([FILL(account, 0), FILL(own, 0)]), 0)");
    assertThat(expression("StopAtComplaints"))
        .isEqualTo("IF(FILL(count, 0) >= 3, MAX([FILL(account, 0), FILL(own, 0)]), 0)");
  }

  @Test
  void theyAreToldToAnAdminAndSilenceIsNoAlarmButOfTheSchedule() {
    ALARMS.forEach((name, alarm) -> {
      assertThat(alarm.text("TreatMissingData"))
          .isEqualTo(name.equals("ScheduleSilent") ? "breaching" : "notBreaching");
      assertThat(String.valueOf(alarm.values().get("AlarmActions"))).contains("AlarmsTopic");
    });
    assertThat(String.valueOf(alarm("StopAtBounces").values().get("AlarmActions")))
        .contains("FeedbackTopic");
    assertThat(String.valueOf(alarm("StopAtComplaints").values().get("AlarmActions")))
        .contains("FeedbackTopic");
  }

  /** How many there were, and the rate of the account and of the configuration set. */
  private static String stopping(String counted, String rate) {
    String metric = "AWS/SES Reputation." + rate + " Maximum of 86400 s";
    return metric + " + AWS/SES " + counted + " Sum of 86400 s + " + metric;
  }

  private static String condition(Document alarm) {
    String metrics =
        alarm.has("Metrics")
            ? alarm.documents("Metrics").stream()
                .filter(metric -> metric.has("MetricStat"))
                .map(metric -> metric.document("MetricStat"))
                .map(stat -> metric(stat.document("Metric"), stat.text("Stat"), stat))
                .collect(joining(" + "))
            : metric(
                alarm,
                alarm.text(alarm.has("Statistic") ? "Statistic" : "ExtendedStatistic"),
                alarm);
    String comparison =
        switch (alarm.text("ComparisonOperator")) {
          case "GreaterThanThreshold" -> " > ";
          case "GreaterThanOrEqualToThreshold" -> " >= ";
          case "LessThanThreshold" -> " < ";
          default -> " ? ";
        };
    int periods = alarm.number("EvaluationPeriods").intValue();
    return metrics
        + comparison
        + alarm.number("Threshold").stripTrailingZeros().toPlainString()
        + (periods == 1 ? "" : ", " + periods + " times");
  }

  private static String metric(Document metric, String statistic, Document period) {
    return metric.text("Namespace")
        + " "
        + metric.text("MetricName")
        + " "
        + statistic
        + " of "
        + period.number("Period")
        + " s";
  }

  private static String expression(String alarm) {
    return alarm(alarm).documents("Metrics").stream()
        .filter(metric -> metric.has("Expression"))
        .findFirst()
        .orElseThrow()
        .text("Expression");
  }

  private static Document alarm(String name) {
    return requireNonNull(ALARMS.get(name));
  }
}

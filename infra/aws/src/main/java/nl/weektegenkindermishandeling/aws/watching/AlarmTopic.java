package nl.weektegenkindermishandeling.aws.watching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The alarms of one construct, and the SNS topic that they publish to. Setting a policy on a topic
 * replaces the default one that lets alarms publish, so this one lets them again.
 */
public final class AlarmTopic {
  private final Construct construct;
  private final Topic topic;
  private final SnsAction tell;
  private final List<Alarm> alarms = new ArrayList<>();

  /** Makes a topic that an admin subscribes to, and prints its name. */
  AlarmTopic(Construct construct) {
    this.construct = construct;
    topic = Topic.Builder.create(construct, "Topic").enforceSsl(true).build();
    tell = new SnsAction(topic);
    letAlarmsPublish(topic);
    Rules.except(
        topic,
        "NIST.800.53.R5-SNSEncryptedKMS",
        "Alarms hold names and numbers; they can publish only with a key of our own, twelve euros a year.");
    new CfnOutput(
        construct, "TopicArn", CfnOutputProps.builder().value(topic.getTopicArn()).build());
  }

  Topic topic() {
    return topic;
  }

  /** The alarms that were made. */
  List<Alarm> alarms() {
    return List.copyOf(alarms);
  }

  /**
   * Makes an alarm that publishes to the topic. Missing data count as good.
   *
   * @param periods how many in a row
   */
  Alarm alarm(
      String id,
      IMetric metric,
      ComparisonOperator comparison,
      Number threshold,
      int periods,
      String description) {
    return alarm(
        id, metric, comparison, threshold, periods, TreatMissingData.NOT_BREACHING, description);
  }

  /**
   * The same, where missing data may mean something.
   *
   * @param missing what they mean
   */
  Alarm alarm(
      String id,
      IMetric metric,
      ComparisonOperator comparison,
      Number threshold,
      int periods,
      TreatMissingData missing,
      String description) {
    Alarm alarm =
        Alarm.Builder.create(construct, id)
            .metric(metric)
            .threshold(threshold)
            .comparisonOperator(comparison)
            .evaluationPeriods(periods)
            .treatMissingData(missing)
            .alarmDescription(description)
            .build();
    alarm.addAlarmAction(tell);
    alarms.add(alarm);
    return alarm;
  }

  /** Lets the alarms of this account speak; those of another may not. */
  public static void letAlarmsPublish(Topic topic) {
    letPublish(
        topic,
        "cloudwatch.amazonaws.com",
        Map.of("ArnLike", Map.of("aws:SourceArn", alarmsOfThisAccount(topic))));
  }

  static void letPublish(Topic topic, String service, Map<String, Object> conditions) {
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal(service)))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(conditions)
            .build());
  }

  private static String alarmsOfThisAccount(Topic topic) {
    return Stack.of(topic)
        .formatArn(
            ArnComponents.builder()
                .service("cloudwatch")
                .resource("alarm")
                .resourceName("*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
  }
}

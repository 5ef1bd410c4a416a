package nl.weektegenkindermishandeling.aws.watching;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Topics to which alarms speak. A topic's own policy replaces the one by which they may. */
public final class AlarmTopic {
  private AlarmTopic() {}

  /** Makes one that an admin subscribes to, and prints its name. */
  static Topic of(Construct construct) {
    Topic topic = Topic.Builder.create(construct, "Topic").enforceSsl(true).build();
    letAlarmsPublish(topic);
    Rules.except(
        topic,
        "NIST.800.53.R5-SNSEncryptedKMS",
        "Alarms hold names and numbers; they can publish only with a key of our own, twelve euros a year.");
    new CfnOutput(
        construct, "TopicArn", CfnOutputProps.builder().value(topic.getTopicArn()).build());
    return topic;
  }

  /** Lets the alarms of this account speak; those of another may not. */
  public static void letAlarmsPublish(Topic topic) {
    letPublish(
        topic,
        "cloudwatch.amazonaws.com",
        Map.of("ArnLike", Map.of("aws:SourceArn", alarms(topic))));
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

  private static String alarms(Topic topic) {
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

package nl.weektegenkindermishandeling.aws.mails;

import java.util.List;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.watching.AlarmTopic;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.ConfigurationSetEventDestinationOptions;
import software.amazon.awscdk.services.ses.EmailSendingEvent;
import software.amazon.awscdk.services.ses.EventDestination;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscription;
import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscriptionProps;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * SES publishes bounces and complaints to an SNS topic, whose only subscriber is the MailFeedback
 * function. The alarms that stop sending publish to the same topic.
 */
public final class MailFeedback extends Construct {
  private final Topic topic;
  private final Queue failures;

  @SuppressWarnings("this-escape")
  public MailFeedback(
      Construct scope, String id, ConfigurationSet configurationSet, JavaFunction function) {
    super(scope, id);
    topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    AlarmTopic.letAlarmsPublish(topic); // those that stop sending
    Rules.except(
        topic,
        "NIST.800.53.R5-SNSEncryptedKMS",
        "SES can publish only with a key of our own. Addresses pass by TLS and are not kept, except for two weeks in an encrypted queue if nobody hears them.");
    failures = DeadLetters.of(this);
    function
        .alias()
        .configureAsyncInvoke(
            EventInvokeConfigOptions.builder().onFailure(new SqsDestination(failures)).build());
    topic.addSubscription(
        new LambdaSubscription(
            function.alias(), LambdaSubscriptionProps.builder().deadLetterQueue(failures).build()));
    function.set(Settings.FEEDBACK_TOPIC, topic.getTopicArn());
    configurationSet.addEventDestination(
        "Feedback",
        ConfigurationSetEventDestinationOptions.builder()
            .destination(EventDestination.snsTopic(topic))
            .events(List.of(EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT))
            .build());
  }

  /** What is said here stops sending, or notes a bounce. */
  public Topic topic() {
    return topic;
  }

  /** Feedback that the function did not take. */
  public Queue failures() {
    return failures;
  }
}

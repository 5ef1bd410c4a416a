package nl.weektegenkindermishandeling.aws.mails;

import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Where goes what could not be handed over. */
final class DeadLetters {
  private DeadLetters() {}

  /** The queue of a construct, kept two weeks. */
  static Queue of(Construct construct) {
    Queue failures =
        Queue.Builder.create(construct, "Failures")
            .enforceSsl(true)
            .encryption(QueueEncryption.SQS_MANAGED)
            .retentionPeriod(Duration.days(14))
            .build();
    Rules.except(failures, "AwsSolutions-SQS3", "It is the dead-letter queue.");
    Rules.except(failures, "Serverless-SQSRedrivePolicy", "It is the dead-letter queue.");
    Rules.exceptGuard(failures, "sqs_dlq_check", "It is the dead-letter queue.");
    Rules.exceptGuard(
        failures,
        "sqs_queue_encrypted_check",
        "It is, with SQS's own key; the rule asks for ours.");
    return failures;
  }
}

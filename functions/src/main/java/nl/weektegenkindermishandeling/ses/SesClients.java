package nl.weektegenkindermishandeling.ses;

import java.time.Duration;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.ses.SesClient;

/** Clients of SES. */
final class SesClients {
  /**
   * SES may accept a mail and answer late. Giving up early and asking again would send it twice;
   * the outbox knows when to ask again.
   */
  private static final Duration SENDING = Duration.ofSeconds(20);

  private SesClients() {}

  static SesClient of(Settings settings) {
    AwsSettings aws = new AwsSettings(settings);
    return aws.configured(
            SesClient.builder(),
            ClientOverrideConfiguration.builder()
                .apiCallTimeout(SENDING)
                .retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClient(aws.httpClient(SENDING))
        .applyMutation(
            builder -> aws.endpoint(Settings.SES_ENDPOINT).ifPresent(builder::endpointOverride))
        .build();
  }
}

package nl.weektegenkindermishandeling.aws.watching;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** The alarms on what is in us-east-1 alone, told to a topic there. */
public final class EdgeAlarms extends Construct {
  private static final int A_MONTH = 30;
  private static final int FIVE_PERCENT = 5;

  private final AlarmTopic topic;

  @SuppressWarnings("this-escape")
  public EdgeAlarms(Construct scope, String id) {
    super(scope, id);
    topic = new AlarmTopic(this);
  }

  /** AWS renews a certificate by itself, unless its DNS record is gone. */
  public void on(Certificate certificate) {
    topic.alarm(
        "CertificateExpires",
        certificate.metricDaysToExpiry(MetricOptions.builder().period(Duration.days(1)).build()),
        ComparisonOperator.LESS_THAN_THRESHOLD,
        A_MONTH,
        1,
        "The certificate of the domain is over in a month; AWS could not renew it.");
  }

  /**
   * Errors of the edge, also those that never get to the API, whose own alarms do not see them.
   *
   * @param distribution CloudFront's id
   */
  public void onErrors(String distribution) {
    topic.alarm(
        "EdgeErrors",
        Metric.Builder.create()
            .namespace("AWS/CloudFront")
            .metricName("5xxErrorRate")
            .dimensionsMap(Map.of("DistributionId", distribution, "Region", "Global"))
            .statistic("Average")
            .period(Duration.minutes(5))
            .build(),
        ComparisonOperator.GREATER_THAN_THRESHOLD,
        FIVE_PERCENT,
        2,
        "Over 5 % of the answers at the edge are 5xx, for ten minutes.");
  }
}

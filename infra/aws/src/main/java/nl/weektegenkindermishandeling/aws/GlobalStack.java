package nl.weektegenkindermishandeling.aws;

import java.util.Map;
import nl.weektegenkindermishandeling.aws.edge.Firewall;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.EdgeSettings;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * What CloudFront has in us-east-1 alone: the certificate of a domain, the firewall, and its
 * metrics, with the alarms on them. It is there only if one of them is wanted, since a firewall
 * costs more than all the rest in an idle month.
 */
final class GlobalStack extends Stack {
  private static final double FIVE_PERCENT = 5;

  @SuppressWarnings("this-escape")
  GlobalStack(Construct scope, String id, StackProps props, EdgeSettings settings) {
    super(scope, id, props);
    settings
        .firewall()
        .ifPresent(mode -> output("FirewallArn", new Firewall(this, "Firewall", mode).arn()));
    if (settings.domain().isEmpty() && settings.distribution().isEmpty()) {
      return;
    }
    SnsAction tell = new SnsAction(topic());
    settings.domain().ifPresent(domain -> addCertificate(domain, settings, tell));
    settings.distribution().ifPresent(distribution -> onErrors(distribution, tell));
  }

  private Topic topic() {
    Topic topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
    Rules.except(topic, "NIST.800.53.R5-SNSEncryptedKMS", "Alarms hold names and numbers.");
    output("AlarmTopicArn", topic.getTopicArn());
    return topic;
  }

  private void addCertificate(String domain, EdgeSettings settings, SnsAction tell) {
    Certificate certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(domain)
            .validation(
                settings
                    .zone(this)
                    .map(CertificateValidation::fromDns)
                    .orElse(CertificateValidation.fromDns()))
            .build();
    output("CertificateArn", certificate.getCertificateArn());
    Alarm.Builder.create(this, "CertificateExpires")
        .metric(
            certificate.metricDaysToExpiry(
                MetricOptions.builder().period(Duration.days(1)).build()))
        .threshold(30)
        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
        .evaluationPeriods(1)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .alarmDescription(
            "The certificate of the domain is over in a month; AWS could not renew it.")
        .build()
        .addAlarmAction(tell);
  }

  /** Also of those that never get to the API, whose own alarms do not see them. */
  private void onErrors(String distribution, SnsAction tell) {
    Alarm.Builder.create(this, "EdgeErrors")
        .metric(
            Metric.Builder.create()
                .namespace("AWS/CloudFront")
                .metricName("5xxErrorRate")
                .dimensionsMap(Map.of("DistributionId", distribution, "Region", "Global"))
                .statistic("Average")
                .period(Duration.minutes(5))
                .build())
        .threshold(FIVE_PERCENT)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .evaluationPeriods(2)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .alarmDescription("Over 5 % of the answers at the edge are 5xx, for ten minutes.")
        .build()
        .addAlarmAction(tell);
  }

  private void output(String id, String value) {
    new CfnOutput(this, id, CfnOutputProps.builder().value(value).build());
  }
}

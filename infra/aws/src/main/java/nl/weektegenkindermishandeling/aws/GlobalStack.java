package nl.weektegenkindermishandeling.aws;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * What CloudFront takes from us-east-1 alone: the certificate of a domain, and the firewall. It is
 * there only if one of them is wanted, since a firewall costs more than all the rest in an idle
 * month.
 */
final class GlobalStack extends Stack {
  @SuppressWarnings("this-escape")
  GlobalStack(Construct scope, String id, StackProps props, EdgeSettings settings) {
    super(scope, id, props);
    settings
        .firewall()
        .ifPresent(mode -> output("FirewallArn", new Firewall(this, "Firewall", mode).arn()));
    settings.domain().ifPresent(domain -> addCertificate(domain, settings));
  }

  private void addCertificate(String domain, EdgeSettings settings) {
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
    Topic topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
    Rules.except(topic, "NIST.800.53.R5-SNSEncryptedKMS", "Alarms hold names and numbers.");
    output("AlarmTopicArn", topic.getTopicArn());
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
        .addAlarmAction(new SnsAction(topic));
  }

  private void output(String id, String value) {
    new CfnOutput(this, id, CfnOutputProps.builder().value(value).build());
  }
}

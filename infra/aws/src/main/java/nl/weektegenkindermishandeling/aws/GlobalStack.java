package nl.weektegenkindermishandeling.aws;

import nl.weektegenkindermishandeling.aws.edge.Firewall;
import nl.weektegenkindermishandeling.aws.settings.EdgeSettings;
import nl.weektegenkindermishandeling.aws.watching.EdgeAlarms;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.constructs.Construct;

/**
 * What CloudFront has in us-east-1 alone: the certificate of a domain, the firewall, and its
 * metrics, with the alarms on them. It is there only if one of them is wanted, since a firewall
 * costs more than all the rest in an idle month.
 */
final class GlobalStack extends Stack {
  @SuppressWarnings("this-escape")
  GlobalStack(Construct scope, String id, StackProps props, EdgeSettings settings) {
    super(scope, id, props);
    settings
        .firewall()
        .ifPresent(mode -> output("FirewallArn", new Firewall(this, "Firewall", mode).arn()));
    if (settings.domain().isPresent() || settings.distribution().isPresent()) {
      EdgeAlarms alarms = new EdgeAlarms(this, "Alarms");
      settings.domain().ifPresent(domain -> alarms.on(certificate(domain, settings)));
      settings.distribution().ifPresent(alarms::onErrors);
    }
  }

  private Certificate certificate(String domain, EdgeSettings settings) {
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
    return certificate;
  }

  private void output(String id, String value) {
    new CfnOutput(this, id, CfnOutputProps.builder().value(value).build());
  }
}

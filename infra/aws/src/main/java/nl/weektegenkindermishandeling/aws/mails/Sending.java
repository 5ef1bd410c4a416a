package nl.weektegenkindermishandeling.aws.mails;

import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.MailSettings;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.ConfigurationSetTlsPolicy;
import software.amazon.awscdk.services.ses.DkimRecord;
import software.amazon.awscdk.services.ses.EmailIdentity;
import software.amazon.awscdk.services.ses.Identity;
import software.constructs.Construct;

/** The identity that mails are sent from, and how SES sends them. */
public final class Sending extends Construct {
  private final MailSettings settings;
  private final EmailIdentity identity;
  private final ConfigurationSet configurationSet;

  @SuppressWarnings("this-escape")
  public Sending(Construct scope, String id, MailSettings settings) {
    super(scope, id);
    this.settings = settings;
    configurationSet =
        ConfigurationSet.Builder.create(this, "ConfigurationSet")
            .tlsPolicy(ConfigurationSetTlsPolicy.REQUIRE)
            // The functions keep their own list, which editors can change.
            .disableSuppressionList(true)
            .reputationMetrics(true)
            .build();
    identity =
        EmailIdentity.Builder.create(this, "Identity")
            .identity(Identity.domain(settings.senderDomain()))
            .mailFromDomain("bounce." + settings.senderDomain())
            .configurationSet(configurationSet)
            .build();
    printRecords();
  }

  /** What an admin adds to the domain's DNS, so that receivers trust the mails. */
  private void printRecords() {
    String domain = settings.senderDomain();
    int number = 1;
    for (DkimRecord record : identity.getDkimRecords()) {
      print("DnsDkim" + number++, record.getName() + " CNAME " + record.getValue());
    }
    print(
        "DnsMailFromMx",
        "bounce." + domain + " MX 10 feedback-smtp." + Aws.REGION + ".amazonses.com");
    print("DnsMailFromSpf", "bounce." + domain + " TXT \"v=spf1 include:amazonses.com ~all\"");
    print("DnsDmarc", "_dmarc." + domain + " TXT \"v=DMARC1; p=quarantine; adkim=r; aspf=r\"");
  }

  private void print(String id, String record) {
    new CfnOutput(this, id, CfnOutputProps.builder().value(record).build());
  }

  /** How SES sends: with TLS, and telling of bounces. */
  public ConfigurationSet configurationSet() {
    return configurationSet;
  }

  /** Lets a function send from this identity, and from no other. */
  public void allow(JavaFunction function) {
    function.set(Settings.SENDING_RATE, settings.sendingRate());
    setSender(function);
    function.allow(
        List.of("ses:SendRawEmail"),
        Stream.concat(
                Stream.of(
                    identity.getEmailIdentityArn(),
                    sesArn("configuration-set", configurationSet.getConfigurationSetName())),
                // In the sandbox SES asks for the right on a recipient's identity as well.
                settings.sandboxRecipients().stream()
                    .map(recipient -> sesArn("identity", recipient)))
            .toArray(String[]::new));
  }

  /** Lets a function stop all mails. */
  public void allowStopping(JavaFunction function) {
    setSender(function);
    function.allow(List.of("ses:UpdateConfigurationSetSendingEnabled"), "*");
    Rules.except(
        function, "AwsSolutions-IAM5", "SES knows no resources for this action of its first API.");
  }

  private void setSender(JavaFunction function) {
    function.set(Settings.SENDER_ADDRESS, settings.senderAddress());
    function.set(Settings.CONFIGURATION_SET, configurationSet.getConfigurationSetName());
  }

  private String sesArn(String resource, String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder().service("ses").resource(resource).resourceName(name).build());
  }
}

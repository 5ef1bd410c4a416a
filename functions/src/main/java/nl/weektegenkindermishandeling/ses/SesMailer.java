package nl.weektegenkindermishandeling.ses;

import java.time.Duration;
import java.util.Locale;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.MailRefusedException;
import nl.weektegenkindermishandeling.delivery.MailThrottledException;
import nl.weektegenkindermishandeling.delivery.Mailer;
import nl.weektegenkindermishandeling.mail.RenderedMail;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends through SES as raw messages, so that a mail library writes every header. */
public record SesMailer(SesClient client, Sender sender) implements Mailer {
  /** No address, so SES refuses it whatever else it takes. */
  private static final String NOBODY = "nobody";

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** The limit of a day frees mail by mail, as those of the day before get older. */
  private static final Duration DAILY_LIMIT_PAUSE = Duration.ofMinutes(10);

  /** The mailer that these settings describe. */
  public static SesMailer of(Settings settings) {
    settings.require(AwsSettings.REGION, Settings.SENDER_ADDRESS, Settings.CONFIGURATION_SET);
    return new SesMailer(
        SesClients.of(settings),
        new Sender(
            settings.required(Settings.SENDER_ADDRESS),
            settings.required(Settings.CONFIGURATION_SET)));
  }

  /**
   * Who sends.
   *
   * @param address an address of a verified identity
   * @param configurationSet tells SES where to report bounces and complaints
   */
  public record Sender(String address, String configurationSet) {}

  @Override
  public String send(RenderedMail mail) {
    return send(mail, mail.recipient());
  }

  private String send(RenderedMail mail, String recipient) {
    byte[] message = write(mail);
    SendRawEmailRequest request =
        SendRawEmailRequest.builder()
            .source(sender.address())
            .destinations(recipient)
            .configurationSetName(sender.configurationSet())
            .rawMessage(RawMessage.builder().data(SdkBytes.fromByteArrayUnsafe(message)).build())
            .build();
    try {
      return client.sendRawEmail(request).messageId();
    } catch (SesException e) {
      throw meaning(e, mail.recipient());
    }
  }

  @Override
  public Mailer rehearsal() {
    return new Rehearsal(this);
  }

  /** Goes as far as SES's refusal. */
  private record Rehearsal(SesMailer mailer) implements Mailer {
    @Override
    public String send(RenderedMail mail) {
      try {
        return mailer.send(mail, NOBODY);
      } catch (MailRefusedException e) {
        return NOBODY;
      }
    }

    @Override
    public Mailer rehearsal() {
      return this;
    }

    @Override
    public void stopSending() {}
  }

  private byte[] write(RenderedMail mail) {
    try {
      return MimeMail.write(mail, sender.address());
    } catch (IllegalArgumentException e) {
      throw new MailRefusedException(e);
    }
  }

  @Override
  public void stopSending() {
    client.updateConfigurationSetSendingEnabled(
        request -> request.configurationSetName(sender.configurationSet()).enabled(false));
  }

  /** What an error means for the mail; most pass. */
  private static RuntimeException meaning(SesException e, String recipient) {
    String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
    return switch (code) {
      case "Throttling", "ThrottlingException" ->
          new MailThrottledException(isDaily(e) ? DAILY_LIMIT_PAUSE : PAUSE, e);
      case "AccountSendingPausedException", "ConfigurationSetSendingPausedException" ->
          new MailThrottledException(DAILY_LIMIT_PAUSE, e);
      case "InvalidParameterValue" -> new MailRefusedException(e);
      case "MessageRejected" -> isUnverified(recipient, e) ? new MailRefusedException(e) : e;
      default -> e;
    };
  }

  /**
   * In SES's sandbox only verified addresses get mails; to try again is in vain. That the sender is
   * not verified passes when its records are seen.
   */
  private static boolean isUnverified(String recipient, SesException e) {
    String message = String.valueOf(e.awsErrorDetails().errorMessage()).toLowerCase(Locale.ROOT);
    return message.contains("not verified") && message.contains(recipient.toLowerCase(Locale.ROOT));
  }

  private static boolean isDaily(SesException e) {
    return String.valueOf(e.awsErrorDetails().errorMessage()).contains("Daily");
  }
}

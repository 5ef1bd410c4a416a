package nl.weektegenkindermishandeling.ses;

import nl.weektegenkindermishandeling.mail.ComposedMail;
import nl.weektegenkindermishandeling.mail.Mailer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/** Sends through SES as raw messages, so that a mail library writes every header. */
public final class SesMailer implements Mailer {
  private static final String SENDER_NAME = "Week tegen Kindermishandeling";

  private final SesClient client;
  private final Sender sender;

  public SesMailer(SesClient client, Sender sender) {
    this.client = client;
    this.sender = sender;
  }

  /**
   * Who sends.
   *
   * @param address an address of a verified identity
   * @param configurationSet tells SES where to report bounces and complaints
   */
  public record Sender(String address, String configurationSet) {}

  @Override
  public String send(ComposedMail mail) {
    byte[] message = MimeMail.write(mail, SENDER_NAME, sender.address());
    SendRawEmailRequest request =
        SendRawEmailRequest.builder()
            .source(sender.address())
            .destinations(mail.recipient())
            .configurationSetName(sender.configurationSet())
            .rawMessage(RawMessage.builder().data(SdkBytes.fromByteArrayUnsafe(message)).build())
            .build();
    return client.sendRawEmail(request).messageId();
  }
}

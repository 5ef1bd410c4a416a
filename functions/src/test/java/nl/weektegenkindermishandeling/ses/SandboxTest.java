package nl.weektegenkindermishandeling.ses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.weektegenkindermishandeling.delivery.MailRefusedException;
import nl.weektegenkindermishandeling.mail.RenderedMail;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;

/** SES in its sandbox sends to verified addresses alone, and says so for each other. */
class SandboxTest {
  private static final RenderedMail MAIL =
      new RenderedMail(
          "Somebody@example.org",
          "Campaign",
          "info@campaign.example",
          "Onderwerp",
          "Tekst",
          "<p>Tekst</p>",
          List.of());

  @Test
  void anAddressThatIsNotVerifiedIsRefusedAtOnce() {
    assertThatThrownBy(() -> rejecting("somebody@example.org").send(MAIL))
        .isInstanceOf(MailRefusedException.class);
  }

  @Test
  void aSenderThatIsNotVerifiedYetIsTriedAgain() {
    assertThatThrownBy(() -> rejecting("noreply@mail.campaign.example").send(MAIL))
        .isInstanceOf(SesException.class);
  }

  private static SesMailer rejecting(String unverified) {
    SesClient client =
        new SesClient() {
          @Override
          public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
            String message =
                "Email address is not verified. The following identities failed the check in region EU-WEST-1: "
                    + unverified;
            throw SesException.builder()
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("MessageRejected")
                        .errorMessage(message)
                        .build())
                .build();
          }

          @Override
          public String serviceName() {
            return "ses";
          }

          @Override
          public void close() {}
        };
    return new SesMailer(
        client, new SesMailer.Sender("noreply@mail.campaign.example", "configuration"));
  }
}

package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.delivery.Mailer;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.lambda.LambdaFunction;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.ses.SesMailer;

/**
 * Hears from SES, through SNS, which mails did not arrive, and stops mails to addresses that do not
 * exist or complain. When an alarm tells that there are too many of them, it stops all mails before
 * SES does. Hearing it twice changes nothing. Only the topic may call the function, so Lambda
 * itself has checked who sends; what comes of another topic is passed over.
 */
public final class MailFeedbackFunction extends LambdaFunction {
  private final AddressBook addresses;
  private final Mailer mailer;
  private final String topicArn;

  /** For Lambda. */
  public MailFeedbackFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public MailFeedbackFunction(FunctionContext context) {
    this.addresses = new DynamoDbAddressBook(context.database(GuardsTable.DEFINITION));
    this.mailer = SesMailer.of(context.settings());
    this.topicArn = context.settings().required(Settings.FEEDBACK_TOPIC);
    super(context.log(FunctionName.MAIL_FEEDBACK));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String requestId = context.getAwsRequestId();
    byte[] event = input.readAllBytes();
    if (FeedbackEvent.isAlarm(event, topicArn)) {
      mailer.stopSending();
      log().info("sending-stopped", requestId, Map.of());
    }
    for (FeedbackEvent.Feedback feedback : FeedbackEvent.read(event, topicArn)) {
      feedback
          .recipients()
          .forEach(recipient -> addresses.note(Contact.emailHash(recipient), feedback.kind()));
      log()
          .info(
              "feedback",
              requestId,
              Map.of("kind", feedback.kind().code(), "addresses", feedback.recipients().size()));
    }
    output.write(Json.write(Document.build().put("failed", 0).done()));
  }

  @Override
  protected void prime() {
    addresses.problem("none");
  }
}

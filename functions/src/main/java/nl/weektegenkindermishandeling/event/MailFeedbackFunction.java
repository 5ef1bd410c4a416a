package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Priming;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.mail.AddressBook;
import nl.weektegenkindermishandeling.mail.Mailer;
import nl.weektegenkindermishandeling.registration.Contact;
import org.crac.Core;
import org.crac.Resource;

/**
 * Hears from SES, through SNS, which mails did not arrive, and stops mails to addresses that do not
 * exist or complain; when an alarm tells that there are too many of them, it stops all mails before
 * SES does. Hearing it twice changes nothing. Only the topic may call the function, so Lambda
 * itself has checked who sends; what comes of another topic is passed over.
 */
public final class MailFeedbackFunction implements RequestStreamHandler, Resource {
  private final AddressBook addresses;
  private final Mailer mailer;
  private final String topicArn;
  private final Log log;

  /** For Lambda. */
  public MailFeedbackFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  @SuppressWarnings("this-escape") // the context calls only after the start
  public MailFeedbackFunction(Wiring wiring) {
    this.addresses = wiring.addressBook();
    this.mailer = wiring.mailer();
    this.topicArn = wiring.feedbackTopic();
    this.log = wiring.log("MailFeedback");
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String requestId = context.getAwsRequestId();
    byte[] event = input.readAllBytes();
    if (FeedbackEvent.isAlarm(event, topicArn)) {
      mailer.stopSending();
      log.info("sending-stopped", requestId, Map.of());
    }
    for (FeedbackEvent.Feedback feedback : FeedbackEvent.read(event, topicArn)) {
      feedback
          .recipients()
          .forEach(address -> addresses.note(Contact.addressHash(address), feedback.kind()));
      log.info(
          "feedback",
          requestId,
          Map.of("kind", feedback.kind().code(), "addresses", feedback.recipients().size()));
    }
    output.write(Json.write(Document.build().put("failed", 0).done()));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Priming.run(log, () -> addresses.trouble("none"));
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}

package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Priming;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.mail.Delivery;
import org.crac.Core;
import org.crac.Resource;

/**
 * Sends what the outbox's stream tells of. A mail that fails is reported by itself: Lambda then
 * repeats the batch from there, and those that were sent are passed over.
 */
public final class MailFunction implements RequestStreamHandler, Resource {
  private static final String NO_MAIL = "00000000000000000000000000";

  /** Mails that would wait longer for the account's rate are left to the sweep. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Delivery delivery;
  private final Log log;

  /** For Lambda. */
  public MailFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public MailFunction(Wiring wiring) {
    this(wiring.delivery(), wiring.log("Mail"));
  }

  @SuppressWarnings("this-escape") // the context calls only after the start
  MailFunction(Delivery delivery, Log log) {
    this.delivery = delivery;
    this.log = log;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<Map<String, Object>> failures =
        OutboxStreamEvent.read(input.readAllBytes()).stream()
            .filter(record -> !deliver(record, context.getAwsRequestId()))
            .map(record -> Map.<String, Object>of("itemIdentifier", record.sequenceNumber()))
            .toList();
    output.write(Json.write(Document.build().put("batchItemFailures", failures).done()));
  }

  private boolean deliver(OutboxStreamEvent.NewMail mail, String requestId) {
    MailLog mailLog = new MailLog(log, requestId);
    try {
      delivery
          .deliver(mail.mailId(), PATIENCE)
          .ifPresent(delivered -> mailLog.delivered(mail.mailId(), delivered));
      return true;
    } catch (RuntimeException failure) {
      mailLog.failed(failure);
      return false;
    }
  }

  /** A mail that is not there: a conditional write that fails, and nothing to send. */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Priming.run(log, () -> delivery.deliver(NO_MAIL, PATIENCE));
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}

package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.lambda.LambdaFunction;

/**
 * Sends what the outbox's stream tells of. A mail that fails is reported by itself: Lambda then
 * repeats the batch from there, and those that were sent are passed over.
 */
public final class MailFunction extends LambdaFunction {
  private static final String NO_MAIL = "00000000000000000000000000";

  /** Mails that would wait longer for the account's rate are left to the sweep. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Delivery delivery;

  /** For Lambda. */
  public MailFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public MailFunction(FunctionContext context) {
    super(context.log(FunctionName.MAIL));
    this.delivery = DeliveryComposition.delivery(context);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<Map<String, Object>> failures =
        OutboxStreamEvent.read(input.readAllBytes(), OutboxTable.MAIL_ID).stream()
            .filter(record -> !deliver(record, context.getAwsRequestId()))
            .map(record -> Map.<String, Object>of("itemIdentifier", record.sequenceNumber()))
            .toList();
    output.write(Json.write(Document.build().put("batchItemFailures", failures).done()));
  }

  private boolean deliver(OutboxStreamEvent.NewMail mail, String requestId) {
    MailLog mailLog = new MailLog(log(), requestId);
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
  protected void prime() {
    delivery.deliver(NO_MAIL, PATIENCE);
  }
}

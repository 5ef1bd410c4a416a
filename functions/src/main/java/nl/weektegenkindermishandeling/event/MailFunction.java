package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.EdgeCache;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.lambda.LambdaFunction;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.MailSamples;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.mail.UpdateKind;
import nl.weektegenkindermishandeling.programme.ExampleActivity;

/**
 * Sends what the outbox's stream tells of. A mail that fails is reported by itself: Lambda then
 * repeats the batch from there, and those that were sent are passed over.
 */
public final class MailFunction extends LambdaFunction {
  /** Mails that would wait longer for the account's rate are left to the sweep. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final FunctionContext context;
  private final Delivery delivery;

  /** For Lambda. */
  public MailFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public MailFunction(FunctionContext context) {
    this(context, DeliveryComposition.delivery(context));
  }

  private MailFunction(FunctionContext context, Delivery delivery) {
    super(context.log(FunctionName.MAIL));
    this.context = context;
    this.delivery = delivery;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(answer(input.readAllBytes(), context.getAwsRequestId()));
  }

  private byte[] answer(byte[] event, String requestId) {
    List<Map<String, Object>> failures =
        OutboxStreamEvent.read(event, OutboxTable.MAIL_ID).stream()
            .filter(record -> !deliver(record, requestId))
            .map(record -> Map.<String, Object>of("itemIdentifier", record.sequenceNumber()))
            .toList();
    return Json.write(Document.build().put("batchItemFailures", failures).done());
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

  /** What organisers wait for goes the whole way, to a recipient that SES refuses. */
  @Override
  protected void prime() {
    FunctionContext rehearsal = context.rehearsal();
    Delivery toNobody =
        DeliveryComposition.delivery(rehearsal, delivery.mailer().rehearsal(), EdgeCache.NONE);
    MailFunction function = new MailFunction(rehearsal, toNobody);
    var outbox =
        new DynamoDbOutbox(rehearsal.database(OutboxTable.DEFINITION), rehearsal.editions());
    new MailSamples(ExampleActivity.of(rehearsal.editions().current()))
        .all().stream()
            .filter(MailFunction::isWaitedFor)
            .map(content -> mail(content, rehearsal))
            .forEach(mail -> {
              outbox.addToRehearsal(mail);
              function.answer(OutboxStreamEvent.write(mail.id(), OutboxTable.MAIL_ID), "rehearsal");
            });
  }

  private static boolean isWaitedFor(MailContent content) {
    return content instanceof MailContent.ConfirmAddress(_, _, _, MailContent.Asking asking, _)
        ? asking == MailContent.Asking.REGISTRATION
        : content instanceof MailContent.Update update && update.kind() == UpdateKind.ONLINE;
  }

  private static Mail mail(MailContent content, FunctionContext rehearsal) {
    return new Mail(
        rehearsal.newId(),
        "nobody@example.org",
        Campaign.current().language(),
        content,
        Timing.at(rehearsal.clock().instant()));
  }
}

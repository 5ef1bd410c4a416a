package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.mail.DailyLimit;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.Message;
import nl.weektegenkindermishandeling.mail.Outbox;
import nl.weektegenkindermishandeling.registration.BodyCheck;
import nl.weektegenkindermishandeling.registration.Ulid;

/**
 * {@code POST /v1/registration-links}. The answer and the work are the same for every address:
 * whether it has registrations is found out when the mail is due.
 */
final class AskForLinks implements Operation {
  private static final DailyLimit THREE_A_DAY = new DailyLimit("links", 3);

  private final Outbox outbox;
  private final Clock clock;
  private final RandomGenerator random;

  AskForLinks(Outbox outbox, Clock clock, RandomGenerator random) {
    this.outbox = outbox;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Document body = JsonBody.read(request);
    Rejection.ifAny(BodyCheck.linksRequest(body.values()));
    outbox.add(
        new Mail(
            Ulid.random(clock, random),
            body.text("email"),
            request.language(),
            new Message.LinksAsked()),
        THREE_A_DAY);
    return HttpResponse.json(202, Document.build().put("status", "accepted").done())
        .with("Cache-Control", "no-store");
  }
}

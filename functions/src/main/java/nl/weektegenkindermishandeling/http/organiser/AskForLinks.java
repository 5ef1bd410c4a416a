package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import nl.weektegenkindermishandeling.delivery.Outbox;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.registration.Bodies;

/**
 * {@code POST /v1/registration-links}. The answer and the work are the same for every address:
 * whether it has registrations is found out when the mail is due.
 */
record AskForLinks(
    Outbox outbox,
    Editions editions,
    AddressOwner owner,
    CallLimits limits,
    Clock clock,
    Supplier<String> ids)
    implements Operation {
  private static final int MOST_A_DAY = 3;

  @Override
  public HttpResponse handle(HttpRequest request) {
    String email =
        Rejection.unlessValid(
            Bodies.LINKS.parseBody(JsonBody.read(request).values(), editions.current()));
    limits.countMail(request);
    outbox.add(
        new Mail(
            ids.get(),
            email,
            request.language(),
            new MailContent.LinksAsked(),
            Timing.at(clock.instant()),
            owner.cause(request, email)),
        new DailyLimit(MOST_A_DAY));
    return HttpResponse.json(202, Document.build().put("status", "accepted").done())
        .with("Cache-Control", "no-store");
  }
}

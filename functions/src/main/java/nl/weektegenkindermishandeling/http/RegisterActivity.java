package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Fault;
import nl.weektegenkindermishandeling.registration.FieldError;
import nl.weektegenkindermishandeling.registration.FormCheck;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Sha256;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;

/** {@code POST /v1/registrations} */
final class RegisterActivity implements Operation {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final int MAX_KEY = 255;

  private final Registrations registrations;
  private final Editions editions;
  private final Clock clock;
  private final RandomGenerator random;

  RegisterActivity(
      Registrations registrations, Editions editions, Clock clock, RandomGenerator random) {
    this.registrations = registrations;
    this.editions = editions;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Document body = JsonBody.read(request);
    if (body.has(FormCheck.HONEYPOT)) {
      return accepted(Ulid.random(clock, random));
    }
    Optional<Idempotency> idempotency = idempotency(request);
    Edition edition = editions.current();
    Instant now = clock.instant();
    if (!edition.isOpenAt(now)) {
      return idempotency
          .flatMap(registrations::earlier)
          .map(RegisterActivity::answer)
          .orElseThrow(() -> closed(edition));
    }
    Rejection.ifAny(FormCheck.check(body.values(), edition));
    RegistrationForm form = RegistrationForm.read(body.values(), edition.regions());
    Change.Registered registered =
        Registration.register(Ulid.random(clock, random), form, edition, Token.random(random), now);
    return answer(registrations.register(registered, idempotency));
  }

  private static HttpResponse answer(RegisterResult result) {
    return switch (result) {
      case RegisterResult.Stored stored -> accepted(stored.registrationId()).counting("Registered");
      case RegisterResult.Repeated repeated -> accepted(repeated.registrationId());
      case RegisterResult.KeyReused reused ->
          throw Rejection.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
      case RegisterResult.InFlight inFlight -> throw Rejection.of(ProblemType.REQUEST_IN_FLIGHT);
    };
  }

  private static HttpResponse accepted(String id) {
    return HttpResponse.json(
            202,
            Document.build()
                .put("registrationId", id)
                .put("state", RegistrationState.AWAITING_CONFIRMATION.code())
                .done())
        .with("Cache-Control", "no-store");
  }

  private static Rejection closed(Edition edition) {
    return Rejection.of(
        ProblemType.REGISTRATION_CLOSED,
        CampaignTime.write(edition.opensAt()),
        CampaignTime.write(edition.closesAt()));
  }

  private static Optional<Idempotency> idempotency(HttpRequest request) {
    Optional<String> key = request.header("idempotency-key");
    if (key.filter(String::isEmpty).isPresent()) {
      throw invalidKey(Fault.TOO_SHORT, 1);
    }
    if (key.filter(each -> each.length() > MAX_KEY).isPresent()) {
      throw invalidKey(Fault.TOO_LONG, MAX_KEY);
    }
    return key.map(each -> new Idempotency(each, Sha256.of(request.body())));
  }

  private static Rejection invalidKey(Fault fault, int limit) {
    return new Rejection(Problem.invalid(List.of(FieldError.of(IDEMPOTENCY_KEY, fault, limit))));
  }
}

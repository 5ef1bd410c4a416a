package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.TokenCheck;
import nl.weektegenkindermishandeling.registration.Ulid;

/** {@code POST /v1/registrations/{registrationId}/confirmation} */
final class ConfirmRegistration implements Operation {
  /** People click twice. The second finds what the first stored, at the next look. */
  private static final int ATTEMPTS = 3;

  private final Registrations registrations;
  private final Editions editions;
  private final Clock clock;

  ConfirmRegistration(Registrations registrations, Editions editions, Clock clock) {
    this.registrations = registrations;
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Document body = JsonBody.read(request);
    Rejection.ifAny(TokenCheck.check(body.values()));
    Token token = new Token(body.text("token"));
    String id = request.pathParameter("registrationId");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<RegistrationState> state = confirm(id, token);
      if (state.isPresent()) {
        return answer(state.get());
      }
    }
    throw new IllegalStateException("the registration changed with every attempt");
  }

  /** The state after confirming, or empty if somebody else changed the registration meanwhile. */
  private Optional<RegistrationState> confirm(String id, Token token) {
    Registration registration =
        Optional.of(id)
            .filter(Ulid::isValid)
            .flatMap(registrations::find)
            .orElseThrow(this::refused);
    Edition edition = editions.find(registration.edition()).orElseThrow();
    ConfirmResult result = registration.confirm(token, edition, clock.instant());
    return switch (result) {
      case Change.Confirmed confirmed ->
          registrations.save(confirmed) ? Optional.of(confirmed.after().state()) : Optional.empty();
      case ConfirmResult.AlreadyConfirmed already -> Optional.of(already.state());
      case ConfirmResult.Refused refused -> throw refused();
    };
  }

  /**
   * A registration that does not exist gets the answer of a wrong token, so ids cannot be tried
   * out.
   */
  private Rejection refused() {
    return Rejection.of(ProblemType.NOT_ALLOWED);
  }

  private static HttpResponse answer(RegistrationState state) {
    return HttpResponse.json(200, Document.build().put("state", state.code()).done())
        .with("Cache-Control", "no-store");
  }
}

package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.registration.BodyCheck;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;

/** {@code POST /v1/registrations/{registrationId}/confirmation} */
final class ConfirmRegistration implements Operation {
  /** People click twice. The second finds what the first stored, at the next look. */
  private static final int ATTEMPTS = 3;

  private final Registrations registrations;
  private final Function<String, Circumstances> circumstances;

  ConfirmRegistration(Registrations registrations, Function<String, Circumstances> circumstances) {
    this.registrations = registrations;
    this.circumstances = circumstances;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Document body = JsonBody.read(request);
    Rejection.ifAny(BodyCheck.confirmation(body.values()));
    Token token = new Token(body.text("token"));
    String id = request.pathParameter("registrationId");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<HttpResponse> answer = confirm(id, token);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("the registration changed with every attempt");
  }

  /** The answer, or empty if somebody else changed the registration meanwhile. */
  private Optional<HttpResponse> confirm(String id, Token token) {
    Registration registration =
        Optional.of(id)
            .filter(Ulid::isValid)
            .flatMap(registrations::find)
            .orElseThrow(this::refused);
    ConfirmResult result = registration.confirm(token, circumstances.apply(registration.edition()));
    return switch (result) {
      case Change.Confirmed confirmed -> save(confirmed).map(saved -> saved.counting("Confirmed"));
      case Change.HandedOver handedOver -> save(handedOver);
      case ConfirmResult.AlreadyConfirmed already -> Optional.of(answer(already.state()));
      case ConfirmResult.Refused refused -> throw refused();
    };
  }

  private Optional<HttpResponse> save(Change change) {
    return registrations.save(change)
        ? Optional.of(answer(change.after().state()))
        : Optional.empty();
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

package nl.weektegenkindermishandeling.http.organiser;

import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.RegionDocument;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.DryRunParameter;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * {@code POST /v1/registrations/{registrationId}/confirmation}
 *
 * @param unconfirmed where it is counted how many nobody confirms
 */
record ConfirmRegistration(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    Optional<UnconfirmedCount> unconfirmed)
    implements Operation {
  /** People click twice. The second finds what the first stored, at the next look. */
  private static final int ATTEMPTS = 3;

  @Override
  public HttpResponse handle(HttpRequest request) {
    Token token =
        Rejection.unlessValid(
            Bodies.CONFIRMATION.parseBody(
                JsonBody.read(request).values(), contexts.editions().current()));
    String id = request.pathParameter("registrationId");
    if (DryRunParameter.isAsked(request)) {
      return gist(id, token);
    }
    Network network = Network.of(request.callerAddress());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<HttpResponse> answer = confirm(id, token, network);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("the registration changed with every attempt");
  }

  /** The answer, or empty if somebody else changed the registration meanwhile. */
  private Optional<HttpResponse> confirm(String id, Token token, Network network) {
    Registration registration = find(id);
    StepContext context = contexts.of(registration);
    StepContext informed =
        registration.wantsHintsOn(token, context)
            ? contexts.withHints(context, registration, registration.form())
            : context;
    return switch (registration.confirm(token, network, informed)) {
      case Change.Confirmed confirmed -> {
        Optional<HttpResponse> saved = save(confirmed);
        if (saved.isPresent()) {
          unconfirmed.ifPresent(
              count -> count.confirmed(confirmed.previous().history().getFirst().at()));
        }
        yield saved.map(answer -> answer.counting("Confirmed"));
      }
      case Change.HandedOver handedOver -> save(handedOver);
      case ConfirmResult.AlreadyConfirmed already -> Optional.of(answer(already.state()));
      case ConfirmResult.Refused refused -> throw refused();
    };
  }

  private Registration find(String id) {
    return Optional.of(id)
        .filter(Ulid::isValid)
        .flatMap(registrations::find)
        .orElseThrow(ConfirmRegistration::refused);
  }

  /** What would be confirmed, for a page that asks first. Nothing is. */
  private HttpResponse gist(String id, Token token) {
    Registration registration = find(id);
    if (!registration.canBeConfirmed(token, contexts.of(registration))) {
      throw refused();
    }
    Gist gist = Gist.of(registration);
    Location location = registration.form().details().location();
    return HttpResponse.json(
            200,
            Document.build()
                .put("state", registration.state().code())
                .put("sentAt", CampaignTime.write(gist.sentAt()))
                .put("type", gist.type().code())
                .put("firstDate", gist.firstDate().toString())
                .put(
                    "municipality",
                    location == null ? null : RegionDocument.write(location.municipality()))
                .put("sessions", gist.sessions())
                .put("language", registration.form().language().code())
                .put("confirmed", registration.wasConfirmedBy(token) ? true : null)
                .put("handover", registration.isHandedOverBy(token) ? true : null)
                .done())
        .with("Cache-Control", "no-store");
  }

  private Optional<HttpResponse> save(Change change) {
    return changes.save(change) ? Optional.of(answer(change.after().state())) : Optional.empty();
  }

  /**
   * A registration that does not exist gets the answer of a wrong token, so ids cannot be tried
   * out.
   */
  private static Rejection refused() {
    return Rejection.of(ProblemType.NOT_ALLOWED);
  }

  private static HttpResponse answer(RegistrationState state) {
    return HttpResponse.json(200, Document.build().put("state", state.code()).done())
        .with("Cache-Control", "no-store");
  }
}

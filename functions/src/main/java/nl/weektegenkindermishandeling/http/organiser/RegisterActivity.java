package nl.weektegenkindermishandeling.http.organiser;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.DryRunParameter;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.mail.Cause;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.Honeypot;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.UsedProof;

/** {@code POST /v1/registrations} */
record RegisterActivity(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    AddressOwner owner,
    CallLimits limits,
    Optional<ProofOfWork> proofs,
    DryRun dryRun,
    Supplier<String> ids)
    implements Operation {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final int MAX_KEY = 255;

  @Override
  public HttpResponse handle(HttpRequest request) {
    Document body = JsonBody.read(request);
    if (DryRunParameter.isAsked(request)) {
      return answerDryRun(request, body);
    }
    if (Honeypot.isFilled(body)) {
      limits.countWithoutMail(request);
      return accepted(ids.get());
    }
    Optional<Idempotency> idempotency = idempotency(request);
    Edition edition = contexts.editions().current();
    Instant now = contexts.clock().instant();
    if (!edition.isOpenAt(now)) {
      return earlierOr(closed(edition), idempotency);
    }
    RegistrationForm form = Rejection.unlessValid(RegistrationForm.parse(body.values(), edition));
    Optional<UsedProof> proof;
    try {
      proof = proofs.map(each -> each.check(body.textOrNull(FormFields.PROOF.name())));
      limits.countMail(request);
    } catch (Rejection refusal) {
      return earlierOr(refusal, idempotency);
    }
    boolean byOwner = owner.cause(request, form.contact().email()) == Cause.OWNER;
    Change.Registered registered =
        Registration.register(ids.get(), form, edition, contexts.tokens().get(), now, byOwner);
    RegisterResult result = changes.register(registered, idempotency, proof);
    if (result instanceof RegisterResult.Stored) {
      proofs.ifPresent(each -> each.unconfirmed().registered());
    }
    return answer(result);
  }

  /** A caller who missed our answer gets it again, whatever was refused since. */
  private HttpResponse earlierOr(Rejection refusal, Optional<Idempotency> idempotency) {
    return idempotency
        .flatMap(registrations::earlier)
        .map(RegisterActivity::answer)
        .orElseThrow(() -> refusal);
  }

  private HttpResponse answerDryRun(HttpRequest request, Document body) {
    Edition edition = contexts.editions().current();
    if (!edition.isOpenAt(contexts.clock().instant())) {
      throw closed(edition);
    }
    RegistrationForm form = Rejection.unlessValid(RegistrationForm.parse(body.values(), edition));
    limits.countWithoutMail(request);
    return dryRun.of(form, edition, request.language());
  }

  private static HttpResponse answer(RegisterResult result) {
    return switch (result) {
      case RegisterResult.Stored stored -> accepted(stored.registrationId()).counting("Registered");
      case RegisterResult.Repeated repeated -> accepted(repeated.registrationId());
      case RegisterResult.KeyReused reused ->
          throw Rejection.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
      case RegisterResult.ProofUsed used -> throw ProofOfWork.wrong(InputError.INVALID_PROOF);
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
      throw invalidKey(InputError.TOO_SHORT, 1);
    }
    if (key.filter(each -> each.length() > MAX_KEY).isPresent()) {
      throw invalidKey(InputError.TOO_LONG, MAX_KEY);
    }
    return key.map(each -> new Idempotency(each, Sha256.of(request.body())));
  }

  private static Rejection invalidKey(InputError error, int limit) {
    return new Rejection(Problem.invalid(List.of(FieldError.of(IDEMPOTENCY_KEY, error, limit))));
  }
}

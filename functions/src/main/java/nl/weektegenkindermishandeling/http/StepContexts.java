package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.PlaceKey;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.StepContext;

/** Finds out what a step of a registration needs to know. */
public record StepContexts(
    Editions editions, RegistrationLists lists, Clock clock, Supplier<Token> tokens) {
  /** For a step that brings nothing to the editors. */
  public StepContext of(Registration registration) {
    return new StepContext(
        editions.find(registration.edition()).orElseThrow(),
        clock.instant(),
        tokens.get(),
        tokens.get(),
        List.of());
  }

  /** For a form that an editor sends in, with hints about it. */
  public StepContext ofNew(Edition edition, String id, RegistrationForm form) {
    return withHints(
        new StepContext(edition, clock.instant(), tokens.get(), tokens.get(), List.of()), id, form);
  }

  /** With the hints about a form that comes to the editors. */
  public StepContext withHints(
      StepContext context, Registration registration, RegistrationForm form) {
    return withHints(context, registration.id(), form);
  }

  private StepContext withHints(StepContext context, String id, RegistrationForm form) {
    Edition edition = context.edition();
    List<Registration> atPlace = lists.atPlace(edition.id(), PlaceKey.of(form.details()));
    return context.withHints(HintFinder.find(id, form, edition, atPlace));
  }
}

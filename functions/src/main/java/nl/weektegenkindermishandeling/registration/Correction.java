package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import org.jspecify.annotations.Nullable;

/**
 * An editor puts something right: a typing error, a wrong postcode. It takes effect at once, in the
 * form that waits and in what is online alike.
 *
 * @param sent the form that replaces the one that is there
 * @param editor who corrects: for editors alone
 * @param message to the organiser, or null
 */
public record Correction(RegistrationForm sent, String editor, @Nullable String message) {
  CorrectionResult of(Registration registration, StepContext context) {
    if (registration.state().isEnd()) {
      return new NotPossible(registration.state());
    }
    AddressChange address = new AddressChange(registration, sent.contact(), context);
    boolean isConfirmed = registration.state().isConfirmed();
    RegistrationForm before = registration.form();
    RegistrationForm after =
        isConfirmed && !address.isNone() ? sent.withContact(before.contact()) : sent;
    List<Field<?>> changed = before.changedFields(after);
    Token handoverToken = isConfirmed ? address.token() : null;
    if (changed.isEmpty() && handoverToken == null) {
      return new CorrectionResult.Unchanged();
    }
    Publication online = registration.publication();
    List<Field<?>> differing = online == null ? List.of() : differing(before, online, changed);
    if (!differing.isEmpty()) {
      return new CorrectionResult.OnlineDiffers(differing);
    }
    NextVersion next =
        registration.next(HistoryEvent.CORRECTED, context).byEditor(editor, message).form(after);
    if (online != null) {
      next.correct(online, changed);
    }
    if (!before.details().equals(after.details())) {
      next.takeHints();
    }
    if (handoverToken != null) {
      next.also(HistoryEvent.HANDOVER_REQUESTED).handover(address.handover());
    }
    Token confirmToken = isConfirmed || address.isNone() ? null : context.confirmToken();
    if (confirmToken != null) {
      next.askAgain(confirmToken);
    }
    return new Change.Corrected(
        registration, next.done(), context.manageToken(), handoverToken, confirmToken, message);
  }

  /** Public fields that are otherwise online than in the form that is corrected. */
  private static List<Field<?>> differing(
      RegistrationForm form, Publication online, List<Field<?>> changed) {
    List<Field<?>> differing = new ArrayList<>(changed);
    differing.retainAll(ActivityFields.ALL);
    differing.removeIf(field -> Objects.equals(form.find(field), online.form().find(field)));
    return differing;
  }

  @Override
  public String toString() {
    return "Correction[private]";
  }
}

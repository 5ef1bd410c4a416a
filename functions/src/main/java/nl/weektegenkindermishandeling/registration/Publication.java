package nl.weektegenkindermishandeling.registration;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * What is online of a registration.
 *
 * @param form the form that was approved; it knows more than the public may
 * @param seen what an editor saw last, if the organiser changed it at once since; null if not
 */
public record Publication(
    RegistrationForm form, Activity activity, @Nullable ActivityDetails seen) {

  /** What an editor saw last. */
  ActivityDetails lastSeen() {
    return seen == null ? form.details() : seen;
  }

  /** The same activity, as it is without an editor having looked. */
  Publication unseen(RegistrationForm newForm, Activity newActivity) {
    return new Publication(
        newForm, newActivity, lastSeen().equals(newForm.details()) ? null : lastSeen());
  }

  /** The same as an editor has put it right, who has seen these fields then. */
  Publication corrected(
      RegistrationForm newForm, Activity newActivity, Collection<Field<?>> fields) {
    return new Publication(
        newForm,
        newActivity,
        seen == null
            ? null
            : seen.withFieldsOf(
                newForm.details(),
                fields.stream().filter(ActivityFields.ALL::contains).collect(toSet())));
  }

  /** The same as cancelled. Where there is moderation, an editor is to see what is told of it. */
  Publication cancelled(Cancellation why, Instant now, Moderation moderation) {
    boolean isUnseen = moderation == Moderation.REQUIRED && why.hasWords();
    return new Publication(form, activity.cancel(why, now), isUnseen ? lastSeen() : null);
  }

  /** The same when nobody is reached through it any more. */
  Publication withoutContacts() {
    return new Publication(form, activity.withoutContacts(), seen);
  }

  Publication withForm(RegistrationForm newForm) {
    return new Publication(newForm, activity, seen);
  }

  /** An editor has looked. */
  Publication allSeen() {
    return new Publication(form, activity, null);
  }
}

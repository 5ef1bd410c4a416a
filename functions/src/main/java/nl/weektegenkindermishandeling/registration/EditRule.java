package nl.weektegenkindermishandeling.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.OnEdit;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * What happens if an organiser changes a field. It answers that question beforehand, and decides
 * when the change comes.
 *
 * @param online whether something is published
 * @param moderation of the edition
 */
public record EditRule(boolean online, Moderation moderation) {
  /** What a change leads to. */
  public enum Effect implements Coded {
    /** It takes effect now. */
    AT_ONCE,
    /** An editor looks at it first; what is online stays as it is until then. */
    AFTER_REVIEW
  }

  public static EditRule of(Registration registration, Edition edition) {
    return new EditRule(registration.published().isPresent(), edition.moderation());
  }

  /** What changing a field of the form leads to. */
  public Effect effectOf(Field<?> field) {
    boolean atOnce =
        switch (field.onEdit()) {
          case PRIVATE, NOT_CONTENT -> true;
          case AT_ONCE -> online || moderation == Moderation.NONE;
          case REVIEW -> moderation == Moderation.NONE;
        };
    return atOnce ? Effect.AT_ONCE : Effect.AFTER_REVIEW;
  }

  /** The answer for each field that can be changed, by its name. */
  public Map<String, Effect> effects() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    FormFields.ALL.stream()
        .filter(field -> field.onEdit() != OnEdit.NOT_CONTENT)
        .forEach(field -> effects.put(field.name(), effectOf(field)));
    return effects;
  }

  /** What replacing these details leads to. */
  Effect effectOf(ActivityDetails from, ActivityDetails to) {
    return from.changedFields(to).stream().anyMatch(field -> effectOf(field) == Effect.AFTER_REVIEW)
        ? Effect.AFTER_REVIEW
        : Effect.AT_ONCE;
  }
}

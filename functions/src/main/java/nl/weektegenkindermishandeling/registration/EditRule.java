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
    /** It takes effect now, unless it makes something else of it: then an editor looks first. */
    AT_ONCE_UNLESS_LARGE,
    /** An editor looks at it first; what is online stays as it is until then. */
    AFTER_REVIEW
  }

  public static EditRule of(Registration registration, Edition edition) {
    // What editors took down comes back through them.
    Moderation moderation = registration.isRemoved() ? Moderation.REQUIRED : edition.moderation();
    return new EditRule(registration.published().isPresent(), moderation);
  }

  /** What changing a field of the form leads to. */
  public Effect effectOf(Field<?> field) {
    if (moderation == Moderation.NONE) {
      return Effect.AT_ONCE;
    }
    return switch (field.onEdit()) {
      case PRIVATE, NOT_CONTENT -> Effect.AT_ONCE;
      case AT_ONCE -> online ? ofContent(field) : Effect.AFTER_REVIEW;
      case REVIEW -> Effect.AFTER_REVIEW;
    };
  }

  private static Effect ofContent(Field<?> field) {
    return field.canChangeMuch() ? Effect.AT_ONCE_UNLESS_LARGE : Effect.AT_ONCE;
  }

  /** The answer for each field that can be changed, by its name. */
  public Map<String, Effect> effects() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    FormFields.ALL.stream()
        .filter(field -> field.onEdit() != OnEdit.NOT_CONTENT)
        .forEach(field -> effects.put(field.name(), effectOf(field)));
    return effects;
  }

  /**
   * Whether an editor looks first when these details replace others.
   *
   * @param seen what an editor last saw: many small changes are a large one
   */
  boolean asksEditors(ActivityDetails from, ActivityDetails to, ActivityDetails seen) {
    return from.changedFields(to).stream()
        .anyMatch(field ->
            switch (effectOf(field)) {
              case AT_ONCE -> false;
              case AT_ONCE_UNLESS_LARGE -> field.isLargeChange(seen.values(), to.values());
              case AFTER_REVIEW -> true;
            });
  }
}

package nl.weektegenkindermishandeling.registration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityDocument;

/**
 * What happens if an organiser changes a field. It answers that question beforehand, and decides
 * when the change comes.
 *
 * @param onLine whether something is published
 * @param moderation of the edition
 */
public record EditRule(boolean onLine, Moderation moderation) {
  /** What visitors may find changed without an editor having looked at it. */
  private static final Set<String> HARMLESS =
      Set.of("summary", "description", "publicContact", "price", "capacity", "registrationUrl");

  /** What nobody but the campaign sees. */
  static final Set<String> PRIVATE = Set.of("language", "contact", "remindNextEdition");

  /** What a change leads to. */
  public enum Effect implements Coded {
    /** It takes effect now. */
    AT_ONCE,
    /** An editor looks at it first; what is on line stays as it is until then. */
    AFTER_REVIEW
  }

  public static EditRule of(Registration registration, Edition edition) {
    return new EditRule(registration.published().isPresent(), edition.moderation());
  }

  /** What changing a field of the form leads to. */
  public Effect effectOf(String field) {
    boolean atOnce =
        moderation == Moderation.NONE
            || PRIVATE.contains(field)
            || (onLine && HARMLESS.contains(field));
    return atOnce ? Effect.AT_ONCE : Effect.AFTER_REVIEW;
  }

  /** The answer for each field that can be changed. */
  public Map<String, Effect> effects() {
    return FormCheck.CONTENT.stream()
        .collect(toMap(field -> field, this::effectOf, (one, other) -> one, LinkedHashMap::new));
  }

  /** What replacing these details leads to. */
  Effect effectOf(ActivityDetails from, ActivityDetails to) {
    return changed(from, to).stream().anyMatch(field -> effectOf(field) == Effect.AFTER_REVIEW)
        ? Effect.AFTER_REVIEW
        : Effect.AT_ONCE;
  }

  /** The fields that differ. */
  static Set<String> changed(ActivityDetails from, ActivityDetails to) {
    return Difference.between(
            ActivityDocument.writeDetails(from), ActivityDocument.writeDetails(to))
        .stream()
        .map(Difference::field)
        .collect(toSet());
  }
}

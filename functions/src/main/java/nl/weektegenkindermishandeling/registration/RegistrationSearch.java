package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an editor looks for in some states: words, and who has taken it up.
 *
 * @param words all of them must be in the title, organisation, place or contact; or null
 * @param emailHash of the contact's address, or null if that does not matter
 * @param assignee who must have it; null if that does not matter
 */
public record RegistrationSearch(
    @Nullable Words words, @Nullable String emailHash, @Nullable Assignee assignee) {
  /** How many registrations one page looks at. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final int AT_ONCE = 100;

  /** Who must have taken a registration up. */
  public sealed interface Assignee {
    record Nobody() implements Assignee {}

    record Editor(String name) implements Assignee {}

    /** Whether what editors keep of it says so. */
    default boolean has(Optional<DeskFile.Assignment> assignment) {
      return switch (this) {
        case Nobody nobody -> assignment.isEmpty();
        case Editor editor ->
            assignment.filter(each -> each.editor().equals(editor.name())).isPresent();
      };
    }
  }

  /**
   * Some that were found, and where to go on.
   *
   * @param next null at the end
   */
  public record Page(List<Registration> found, @Nullable StateCursor next) {
    public Page {
      found = List.copyOf(found);
    }
  }

  /** What a search needs of the stores. */
  public interface Source {
    QueuePage page(StateCursor cursor, int limit);

    /** Who has taken each of these up now, by id. */
    Map<String, DeskFile.Assignment> assignments(Collection<Registration> registrations);
  }

  /** Looks from a place on, until there are enough, or very many were looked at. */
  public Page find(Source source, StateCursor from, int limit) {
    List<Registration> found = new ArrayList<>();
    Optional<StateCursor> place = Optional.of(from);
    for (int looked = 0; place.isPresent() && looked < MOST_LOOKED_AT; looked += AT_ONCE) {
      StateCursor here = place.get();
      QueuePage page = source.page(here, AT_ONCE);
      for (Registration each : fitting(source, page.registrations())) {
        found.add(each);
        if (found.size() == limit) {
          return new Page(found, here.after(each));
        }
      }
      place = here.next(page);
    }
    return new Page(found, place.orElse(null));
  }

  /** Those of some that are looked for. */
  public List<Registration> fitting(Source source, List<Registration> some) {
    List<Registration> withWords = some.stream().filter(this::hasWords).toList();
    Map<String, DeskFile.Assignment> assignments =
        assignee == null || withWords.isEmpty() ? Map.of() : source.assignments(withWords);
    return withWords.stream()
        .filter(each -> isAssigned(Optional.ofNullable(assignments.get(each.id()))))
        .toList();
  }

  private boolean isAssigned(Optional<DeskFile.Assignment> assignment) {
    return assignee == null || assignee.has(assignment);
  }

  private boolean hasWords(Registration registration) {
    return (words == null || words.areIn(texts(registration)))
        && (emailHash == null || emailHash.equals(registration.form().contact().emailHash()));
  }

  private static Stream<String> texts(Registration registration) {
    Contact contact = registration.form().contact();
    return Stream.of(
            Words.searchable(registration.form().details()),
            registration.published().stream()
                .flatMap(activity -> Words.searchable(activity.details())),
            Stream.of(contact.name(), contact.email()))
        .flatMap(texts -> texts);
  }
}

package nl.weektegenkindermishandeling.registration;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations an editor asks for.
 *
 * @param unseen whether those are asked for of which something came online that no editor has seen,
 *     instead of those in a state
 * @param region a code, or null for the whole country
 * @param limit how many a page has at most
 * @param after the position after which the page starts, or null for the first page
 */
public record QueueQuery(
    String edition,
    RegistrationState state,
    boolean unseen,
    @Nullable String region,
    int limit,
    @Nullable QueuePosition after) {
  /** The same in another state and from another place on. */
  public QueueQuery at(RegistrationState other, int most, @Nullable QueuePosition from) {
    return new QueueQuery(edition, other, unseen, region, most, from);
  }

  /** Those in a state, in the whole country. */
  public static QueueQuery inState(
      String edition, RegistrationState state, int limit, @Nullable QueuePosition after) {
    return new QueueQuery(edition, state, false, null, limit, after);
  }

  /** Whether a registration is one of them, as it is now. */
  public boolean asksFor(Registration registration) {
    return unseen ? registration.unseenSince().isPresent() : registration.state() == state;
  }
}

package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.Editions;

/** Ends registrations that nobody confirmed in time. */
public final class Expiry {
  private static final int SOME = 50;

  private final Registrations registrations;
  private final RegistrationLists lists;
  private final Editions editions;
  private final Function<String, Circumstances> circumstances;

  public Expiry(
      Registrations registrations,
      RegistrationLists lists,
      Editions editions,
      Function<String, Circumstances> circumstances) {
    this.registrations = registrations;
    this.lists = lists;
    this.editions = editions;
    this.circumstances = circumstances;
  }

  /** Ends some of them; the next minute ends more. Answers how many. */
  public int run() {
    Circumstances now = circumstances.apply(editions.current().id());
    Instant late = now.moment().minus(Registration.TIME_TO_CONFIRM);
    List<Registration> unconfirmed =
        lists.inStateSinceBefore(
            now.edition().id(), RegistrationState.AWAITING_CONFIRMATION, late, SOME);
    return (int)
        unconfirmed.stream()
            .flatMap(registration -> registration.expire(now).stream())
            .filter(registrations::save)
            .count();
  }
}

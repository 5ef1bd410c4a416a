package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.time.LocalDate;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Location;
import org.jspecify.annotations.Nullable;

/**
 * What tells a registration from another without a word that was typed into the form: whoever sends
 * it in cannot use it to write to strangers.
 *
 * @param sentAt when it was sent in
 * @param municipality the name of where it is, or null if it is online alone
 * @param sessions how many it has
 */
public record Gist(
    Instant sentAt, Term type, LocalDate firstDate, @Nullable String municipality, int sessions) {
  public static Gist of(Registration registration) {
    ActivityDetails details = registration.form().details();
    Location location = details.location();
    return new Gist(
        registration.history().getFirst().at(),
        details.type(),
        details.firstDate(),
        location == null ? null : location.municipality().name(),
        details.sessions().size());
  }
}

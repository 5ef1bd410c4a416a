package nl.weektegenkindermishandeling.registration;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import nl.weektegenkindermishandeling.identity.Ulid;

/** The place of a registration among those of its state: by how long it is in it. */
public record QueuePosition(Instant since, String registrationId) {
  public String text() {
    return since + "#" + registrationId;
  }

  /** The position written so, or empty if the text is not one. */
  public static Optional<QueuePosition> parse(String text) {
    String[] parts = text.split("#", -1);
    try {
      return parts.length == 2 && Ulid.isValid(parts[1])
          ? Optional.of(new QueuePosition(Instant.parse(parts[0]), parts[1]))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

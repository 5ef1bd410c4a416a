package nl.weektegenkindermishandeling.registration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some registrations of a queue, in order. The last position is there if more may follow. */
public record QueuePage(List<Registration> registrations, @Nullable QueuePosition last) {
  public QueuePage {
    registrations = List.copyOf(registrations);
  }

  public Optional<QueuePosition> next() {
    return Optional.ofNullable(last);
  }
}

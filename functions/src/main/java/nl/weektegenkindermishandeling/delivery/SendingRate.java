package nl.weektegenkindermishandeling.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many mails the account may send a second, by all who send. */
public interface SendingRate {
  /** The moment at which one mail may go out, if there is one that is no farther off. */
  Optional<Instant> reserve(Duration patience);

  /** Stops all sending for so long. */
  void pause(Duration time);
}

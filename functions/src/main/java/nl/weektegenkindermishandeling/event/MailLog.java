package nl.weektegenkindermishandeling.event;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.delivery.Outcome;
import nl.weektegenkindermishandeling.delivery.Sweep;
import nl.weektegenkindermishandeling.identity.Sha256;

/** A line for each mail that was due; alarms count them. */
record MailLog(Log log, String requestId) implements Sweep.Listener {
  private static final int ULID = 26;

  @Override
  public void delivered(String mailId, Delivery.Delivered delivered) {
    log.info(
        "mail",
        requestId,
        Map.of(
            "mailId", shown(mailId),
            "outcome", delivered.outcome().getClass().getSimpleName(),
            "ageSeconds", delivered.age().toSeconds()),
        delivered.outcome() instanceof Outcome.Sent ? Optional.of("Mailed") : Optional.empty());
  }

  /** Ids that are not random name what they are about: an address, though as a hash. */
  private static String shown(String mailId) {
    return mailId.length() == ULID || EdgeUpdate.isId(mailId)
        ? mailId
        : Sha256.of(mailId).substring(0, 12);
  }

  @Override
  public void failed(RuntimeException failure) {
    log.error("mail-failed", requestId, failure);
  }
}

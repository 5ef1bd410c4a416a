package nl.weektegenkindermishandeling.event;

import java.util.Map;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.mail.Delivery;
import nl.weektegenkindermishandeling.mail.Sweep;

/** A line for each mail that was due; alarms count them. */
record MailLog(Log log, String requestId) implements Sweep.Listener {
  @Override
  public void delivered(String mailId, Delivery.Delivered delivered) {
    log.info(
        "mail",
        requestId,
        Map.of(
            "mailId", mailId,
            "outcome", delivered.outcome().getClass().getSimpleName(),
            "ageSeconds", delivered.age().toSeconds()));
  }

  @Override
  public void failed(RuntimeException failure) {
    log.error("mail-failed", requestId, failure);
  }
}

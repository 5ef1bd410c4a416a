package nl.weektegenkindermishandeling.local.gateway;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * {@code /_local/clock}: the system's time. {@code POST {"now":"2027-11-08T09:00:00Z"}} moves it,
 * and answers when what is due at that time was done.
 */
public final class ClockPage implements Page {
  private final Clock clock;
  private final Consumer<Instant> move;

  public ClockPage(Clock clock, Consumer<Instant> move) {
    this.clock = clock;
    this.move = move;
  }

  @Override
  public Optional<Answer> answer(Call call) {
    if (!call.path().equals("/_local/clock")) {
      return Optional.empty();
    }
    if (call.method().equals("POST")) {
      Optional<Instant> wish = wish(call.body());
      if (wish.isEmpty()) {
        return Optional.of(Answer.message(400, "now must be a moment, as 2027-11-08T09:00:00Z"));
      }
      if (wish.get().isBefore(clock.instant())) { // what was done at a later time would be odd
        return Optional.of(
            Answer.message(
                400,
                "the clock goes forward alone; start anew, with another DATA_DIR, for an earlier time"));
      }
      move.accept(wish.get());
    }
    return Optional.of(
        Answer.json(200, Document.build().put("now", clock.instant().toString()).done()));
  }

  private static Optional<Instant> wish(byte[] body) {
    try {
      return Json.read(body)
          .flatMap(Json.Value::object)
          .map(document -> document.textOrNull("now"))
          .map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package nl.weektegenkindermishandeling.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * {@code POST /_local/dynamodb {"throttled":0.5}}: from now on DynamoDB throttles this part of what
 * functions ask.
 */
public final class ThrottlingPage implements Page {
  private final DoubleConsumer throttle;

  public ThrottlingPage(DoubleConsumer throttle) {
    this.throttle = throttle;
  }

  @Override
  public Optional<Answer> answer(HttpExchange exchange, byte[] body) {
    if (!exchange.getRequestURI().getPath().equals("/_local/dynamodb")
        || !exchange.getRequestMethod().equals("POST")) {
      return Optional.empty();
    }
    Document wish = Json.read(body).flatMap(Json.Value::object).orElse(Document.build().done());
    double part = wish.has("throttled") ? wish.number("throttled").doubleValue() : 0;
    throttle.accept(part);
    return Optional.of(Answer.json(200, Document.build().put("throttled", part).done()));
  }
}

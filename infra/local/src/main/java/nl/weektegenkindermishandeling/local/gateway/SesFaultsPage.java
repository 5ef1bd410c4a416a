package nl.weektegenkindermishandeling.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.ses.SesFaults;

/**
 * {@code POST /_local/ses {"errors":0.2,"throttled":0.1,"lost":0.1}}: from now on SES answers this
 * part of the mails with an error, throttles it, or accepts it without an answer.
 */
public final class SesFaultsPage implements Page {
  private final SesFaults faults;

  public SesFaultsPage(SesFaults faults) {
    this.faults = faults;
  }

  @Override
  public Optional<Answer> answer(HttpExchange exchange, byte[] body) {
    if (!exchange.getRequestURI().getPath().equals("/_local/ses")
        || !exchange.getRequestMethod().equals("POST")) {
      return Optional.empty();
    }
    Document wish = Json.read(body).flatMap(Json.Value::object).orElse(Document.build().done());
    faults.set(part(wish, "errors"), part(wish, "throttled"), part(wish, "lost"));
    return Optional.of(
        Answer.json(
            200,
            Document.build()
                .put("errors", part(wish, "errors"))
                .put("throttled", part(wish, "throttled"))
                .put("lost", part(wish, "lost"))
                .done()));
  }

  private static double part(Document wish, String name) {
    return wish.has(name) ? wish.number(name).doubleValue() : 0;
  }
}

package nl.weektegenkindermishandeling.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Something the local system answers beside the API. */
public interface Page {
  /** The answer, or empty if the request is for somebody else. */
  Optional<Answer> answer(HttpExchange exchange, byte[] body);
}

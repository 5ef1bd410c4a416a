package nl.weektegenkindermishandeling.http.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.FunctionName;

/**
 * An operation of the contract, as a gateway needs it.
 *
 * @param path with the base path, as {@code /v1/activities/{activityId}}
 * @param function who answers it, as {@code Programme}
 * @param editors whether the gateway asks for a token of the editors' user pool
 */
public record Route(String method, String path, FunctionName function, boolean editors) {
  /** What the gateway calls the route in its events. */
  public String key() {
    return method + " " + path;
  }

  /** The parts of a path that stand for parameters, as they are written; empty if it is another. */
  public Optional<Map<String, String>> match(String other) {
    String[] expected = path.split("/", -1);
    String[] actual = other.split("/", -1);
    if (expected.length != actual.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < expected.length; i++) {
      if (expected[i].startsWith("{") && !actual[i].isEmpty()) {
        parameters.put(expected[i].substring(1, expected[i].length() - 1), actual[i]);
      } else if (!expected[i].equals(actual[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}

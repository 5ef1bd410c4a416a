package nl.weektegenkindermishandeling.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a function is made of.
 *
 * @param handler the name of its class
 * @param zip its code
 * @param variables its environment variables
 */
public record FunctionSettings(
    String name, String handler, Path zip, Duration timeout, Map<String, String> variables) {
  public FunctionSettings {
    variables = Map.copyOf(variables);
  }
}

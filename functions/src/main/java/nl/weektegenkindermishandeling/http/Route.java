package nl.weektegenkindermishandeling.http;

/**
 * An operation of the contract, as a gateway needs it.
 *
 * @param path with the base path, as {@code /v1/activities/{activityId}}
 * @param function who answers it, as {@code Programme}
 */
public record Route(String method, String path, String function) {
  /** What the gateway calls the route in its events. */
  public String key() {
    return method + " " + path;
  }
}

package nl.weektegenkindermishandeling.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path as it was sent, with its percent signs
 * @param query the same; empty if there is none
 * @param headers by name in lower case
 * @param remoteAddress where it comes from
 */
record Call(
    String method,
    String path,
    String query,
    String protocol,
    Map<String, List<String>> headers,
    String remoteAddress,
    byte[] body) {
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(List::getFirst);
  }

  boolean is(String otherMethod, String otherPath) {
    return method.equals(otherMethod) && path.equals(otherPath);
  }
}

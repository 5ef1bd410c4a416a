package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.http.Route;

/**
 * Chooses routes as API Gateway does: a fixed path before one with parameters, and {@code $default}
 * for the rest.
 */
final class Routes {
  private final List<Route> routes;

  Routes(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(Comparator.comparing((Route route) -> route.path().contains("{")))
            .toList();
  }

  /** A route and the values of its parameters. */
  record Match(Route route, Map<String, String> parameters) {}

  Optional<Match> find(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> match(route, path).stream())
        .findFirst();
  }

  private static Optional<Match> match(Route route, String path) {
    String[] expected = route.path().split("/", -1);
    String[] actual = path.split("/", -1);
    if (expected.length != actual.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < expected.length; i++) {
      if (expected[i].startsWith("{") && !actual[i].isEmpty()) {
        parameters.put(expected[i].substring(1, expected[i].length() - 1), decode(actual[i]));
      } else if (!expected[i].equals(actual[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(route, parameters));
  }

  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
  }
}

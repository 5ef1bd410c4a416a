package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.Route;

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
    return route
        .match(path)
        .map(parameters -> {
          parameters.replaceAll((name, value) -> decode(value));
          return new Match(route, parameters);
        });
  }

  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
  }
}

package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** The OpenAPI document: the one source of routes, for AWS and for the local gateway alike. */
public final class Contract {
  /** Made of the document when building: it is large, and each start waits for what is read. */
  private static final List<String> LINES =
      new String(Packaged.file("/routes.txt"), UTF_8).lines().toList();

  private static final String VERSION = LINES.getFirst().split(" ", -1)[0];
  private static final String BASE = LINES.getFirst().split(" ", -1)[1];
  private static final List<Route> ROUTES = LINES.stream().skip(1).map(Contract::route).toList();
  private static final Map<String, Route> BY_KEY =
      ROUTES.stream().collect(toMap(Route::key, route -> route));

  private Contract() {}

  /** Of the API, as {@code 1.0.0}. */
  public static String version() {
    return VERSION;
  }

  public static byte[] text() {
    return Packaged.file("/openapi.json");
  }

  public static Document document() {
    return Json.readTrusted(text());
  }

  /** All operations. */
  public static List<Route> routes() {
    return ROUTES;
  }

  private static Route route(String line) {
    String[] parts = line.split(" ", -1);
    return new Route(parts[0], parts[1], FunctionName.of(parts[2]), parts[3].equals("editors"));
  }

  /** Whether a request is for the programme, or for nothing that there is. */
  public static boolean isProgramme(HttpRequest request) {
    Route chosen = BY_KEY.get(request.routeKey());
    return chosen == null
        ? at(request.path()).allMatch(Contract::isProgramme)
        : isProgramme(chosen);
  }

  private static boolean isProgramme(Route route) {
    return route.function() == FunctionName.PROGRAMME;
  }

  /** Whether a path is below that of the API, whatever is there. */
  public static boolean isOfApi(String path) {
    return path.equals(BASE) || path.startsWith(BASE + "/");
  }

  /** The methods that a path can be called with; none if there is no such path. */
  public static Set<String> methods(String path) {
    Set<String> methods = at(path).map(Route::method).collect(toCollection(TreeSet::new));
    if (at(path).anyMatch(route -> isProgramme(route) && route.method().equals("GET"))) {
      methods.add("HEAD"); // see UnknownRoute
    }
    return methods;
  }

  /** What a path is read by. */
  public static Optional<Route> get(String path) {
    return at(path).filter(route -> route.method().equals("GET")).findFirst();
  }

  private static Stream<Route> at(String path) {
    return routes().stream().filter(route -> route.match(path).isPresent());
  }
}

package nl.weektegenkindermishandeling.http;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** The OpenAPI document: the one source of routes, for AWS and for the local gateway alike. */
public final class Contract {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final List<Route> ROUTES = readRoutes();

  private Contract() {}

  static byte[] text() {
    try (InputStream json = Contract.class.getResourceAsStream("/openapi.json")) {
      return Objects.requireNonNull(json).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document document() {
    return Json.readTrusted(text());
  }

  /** A registration as the contract shows it. */
  public static Document registrationExample() {
    return document()
        .document("components")
        .document("schemas")
        .document("RegistrationForm")
        .documents("examples")
        .getFirst();
  }

  /** All operations. */
  public static List<Route> routes() {
    return ROUTES;
  }

  private static List<Route> readRoutes() {
    Document contract = document();
    String base = contract.documents("servers").getFirst().text("url");
    Document paths = contract.document("paths");
    return paths.values().keySet().stream()
        .flatMap(path -> routes(base + path, paths.document(path)))
        .toList();
  }

  private static Stream<Route> routes(String path, Document operations) {
    return operations.values().keySet().stream()
        .filter(METHODS::contains)
        .map(method ->
            new Route(
                method.toUpperCase(Locale.ROOT),
                path,
                operations.document(method).text("x-function"),
                operations.document(method).documents("security").stream()
                    .anyMatch(scheme -> scheme.values().containsKey("editor"))));
  }

  /** Whether a path is one of the programme's, or none at all. */
  static boolean isProgramme(String path) {
    return routes().stream()
        .filter(route -> route.match(path).isPresent())
        .allMatch(route -> route.function().equals("Programme"));
  }

  /** The methods that a path can be called with; none if there is no such path. */
  static Set<String> methods(String path) {
    return routes().stream()
        .filter(route -> route.match(path).isPresent())
        .map(Route::method)
        .collect(toCollection(TreeSet::new));
  }
}

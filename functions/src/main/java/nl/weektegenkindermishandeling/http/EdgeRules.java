package nl.weektegenkindermishandeling.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.registration.Fault;
import nl.weektegenkindermishandeling.registration.FieldError;

/** What a cache before the API must know, read from the contract. */
public final class EdgeRules {
  /** The header in which the edge shows its key. */
  public static final String KEY_HEADER = Edge.KEY;

  /** Where public answers are that may be kept. */
  public static final List<String> CACHED =
      List.of(
          "/v1/activities",
          "/v1/activities/*",
          "/v1/feeds/*",
          "/v1/editions/*",
          "/v1/openapi.json");

  private EdgeRules() {}

  /**
   * The program that runs at the edge before its cache. It names unknown keys itself: they must not
   * be a part of what the cache goes by, and without them the request would be another.
   */
  public static String script() {
    Document.Builder keys = Document.build();
    queryKeysByPath().forEach(keys::put);
    return resource("/edge.js")
        .replace("\"KEYS\"", text(keys.done()))
        .replace("\"PROBLEM_NL\"", problem(Language.NL))
        .replace("\"PROBLEM_EN\"", problem(Language.EN));
  }

  /** By path, or the start of one that ends in a star. */
  static Map<String, List<String>> queryKeysByPath() {
    Document contract = Contract.document();
    Document paths = contract.document("paths");
    Map<String, List<String>> keys = new TreeMap<>();
    for (String path : paths.values().keySet()) {
      Document get = paths.document(path).documentOrNull("get");
      if (get != null && get.text("x-function").equals("Programme") && !path.equals("/health")) {
        keys.put(("/v1" + path).replaceAll("\\{.*", "*"), names(contract, get));
      }
    }
    return keys;
  }

  private static List<String> names(Document contract, Document operation) {
    if (!operation.has("parameters")) {
      return List.of();
    }
    Document shared = contract.document("components").document("parameters");
    return operation.documents("parameters").stream()
        .map(parameter ->
            parameter.has("$ref")
                ? shared.document(parameter.text("$ref").replaceAll(".*/", ""))
                : parameter)
        .filter(parameter -> parameter.text("in").equals("query"))
        .map(parameter -> parameter.text("name"))
        .sorted()
        .toList();
  }

  private static String problem(Language language) {
    FieldError error = FieldError.of("", Fault.UNKNOWN_PARAMETER);
    return new String(Problem.invalid(List.of(error)).response(language).body(), UTF_8);
  }

  private static String text(Document document) {
    return new String(Json.write(document), UTF_8);
  }

  private static String resource(String name) {
    try (InputStream text = EdgeRules.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.PagePath;

/** What a cache before the API must know, read from the contract. */
public final class EdgeRules {
  /** The header in which the edge shows its key. */
  public static final String KEY_HEADER = Edge.KEY;

  /** The header by which the edge tells under which name it was called. */
  public static final String HOST_HEADER = Edge.VIEWED_HOST;

  /** By path, or the start of one that ends in a star. */
  private static final SortedMap<String, List<String>> QUERY_KEYS = queryKeys();

  /** The same of pages, which are asked by what the API is asked by. */
  private static final SortedMap<String, List<String>> PAGE_KEYS = pageKeys();

  private EdgeRules() {}

  /** Where public answers are that may be kept, as the contract says. */
  public static List<String> cachedPaths() {
    return List.copyOf(QUERY_KEYS.keySet());
  }

  /** Where the website's pages are, which may be kept as well. */
  public static List<String> pagePaths() {
    return List.copyOf(PAGE_KEYS.keySet());
  }

  /**
   * The program that runs at the edge before its cache. It names unknown keys of the API itself:
   * they must not be a part of what the cache goes by, and without them the request would be
   * another. A page is shown without them.
   *
   * @param pages whether the website's pages are here too
   */
  public static String script(boolean pages) {
    Document.Builder keys = Document.build();
    QUERY_KEYS.forEach(keys::put);
    Document.Builder keysOfPages = Document.build();
    if (pages) {
      PAGE_KEYS.forEach(keysOfPages::put);
    }
    return new String(Packaged.file("/edge.js"), UTF_8)
        .replace("API_VERSION", Contract.version())
        .replace("MOST_ERRORS", Integer.toString(Problem.MOST_ERRORS))
        .replace("\"KEYS\"", text(keys.done()))
        .replace("\"PAGES\"", text(keysOfPages.done()))
        .replace("\"TRACKING\"", new String(Json.writeList(TrackingParameters.NAMES), UTF_8))
        .replace("\"PROBLEMS\"", problems());
  }

  private static SortedMap<String, List<String>> queryKeys() {
    Document contract = Contract.document();
    Document paths = contract.document("paths");
    SortedMap<String, List<String>> keys = new TreeMap<>();
    for (String path : paths.values().keySet()) {
      Document get = paths.document(path).documentOrNull("get");
      if (get != null && mayBeKept(get)) {
        keys.put(("/v1" + path).replaceAll("\\{.*", "*"), names(contract, get));
      }
    }
    return keys;
  }

  private static SortedMap<String, List<String>> pageKeys() {
    List<String> ofList =
        QUERY_KEYS.getOrDefault("/v1/activities", List.of()).stream()
            .filter(key -> !key.equals(PageLimit.PARAMETER))
            .toList();
    SortedMap<String, List<String>> keys = new TreeMap<>();
    for (PagePath page : PagePath.values()) {
      List<String> asked =
          switch (page) {
            case ACTIVITIES -> ofList;
            case ELSEWHERE -> List.of("q", "region");
            default -> List.of();
          };
      page.patterns().forEach(path -> keys.put(path, asked));
    }
    return keys;
  }

  private static boolean mayBeKept(Document operation) {
    Document answer = operation.document("responses").document("200");
    return answer.document("headers").has("Cache-Control");
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

  /** By language; the first is that of who names none. */
  private static String problems() {
    return Campaign.current().languages().stream()
        .map(language -> "\"" + language.code() + "\": " + problem(language))
        .collect(joining(", ", "{ ", " }"));
  }

  private static String problem(Language language) {
    FieldError error = FieldError.of("", InputError.UNKNOWN_PARAMETER);
    return new String(Problem.invalid(List.of(error)).response(language).body(), UTF_8);
  }

  private static String text(Document document) {
    return new String(Json.write(document), UTF_8);
  }
}

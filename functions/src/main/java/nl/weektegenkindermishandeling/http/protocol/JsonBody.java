package nl.weektegenkindermishandeling.http.protocol;

import java.util.Locale;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** Reads the JSON object that an operation takes. */
public final class JsonBody {
  /** A form with every field at its longest, in the longest spelling, takes about 50 KB. */
  public static final int MAX_BYTES = 64 * 1024;

  private JsonBody() {}

  public static Document read(HttpRequest request) {
    return read(request, MAX_BYTES);
  }

  /** Reads a body of at most so many bytes. */
  public static Document read(HttpRequest request, int maxBytes) {
    if (request.body().length > maxBytes) {
      throw Rejection.of(ProblemType.BODY_TOO_LARGE, maxBytes);
    }
    if (!request.header("content-type").map(JsonBody::isJson).orElse(false)) {
      throw new Rejection(
          Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).with("Accept", "application/json"));
    }
    return Json.read(request.body())
        .flatMap(Json.Value::object)
        .orElseThrow(() -> Rejection.of(ProblemType.INVALID_JSON));
  }

  private static boolean isJson(String contentType) {
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return mediaType.equals("application/json");
  }
}

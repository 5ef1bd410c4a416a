package nl.weektegenkindermishandeling.http.programme;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;

/**
 * What answers of the programme have in common: anybody may read them, and keep them for a minute.
 */
public final class PublicAnswer {
  private static final String CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

  private static final String FOR_A_MINUTE = "public, max-age=60";

  private PublicAnswer() {}

  /** The answer with its ETag, or 304 if the caller has it already (RFC 9110, If-None-Match). */
  public static HttpResponse of(HttpRequest request, HttpResponse response) {
    String etag = response.headers().getOrDefault("ETag", etag(response.body()));
    HttpResponse known = isKnown(request, etag) ? notModified(response) : response;
    return known.with("ETag", etag).with("Cache-Control", CACHE_CONTROL);
  }

  /**
   * The same, of a document in the language of the request. What an edition says is in force within
   * a minute, so no browser shows it for longer.
   */
  public static HttpResponse inLanguage(HttpRequest request, Document document) {
    return of(
            request,
            HttpResponse.json(200, document)
                .with("Content-Language", request.language().code())
                .with("Vary", "Accept-Language"))
        .with("Cache-Control", FOR_A_MINUTE);
  }

  /**
   * A page of HTML, or what goes with pages. What it says of the edition is in force at once too.
   */
  public static HttpResponse page(HttpRequest request, HttpResponse response) {
    return of(request, response).with("Cache-Control", FOR_A_MINUTE);
  }

  /** An answer with its ETag, for who keeps it: it is made once then. */
  static HttpResponse tagged(HttpResponse response) {
    return response.with("ETag", etag(response.body()));
  }

  /**
   * Two checksums and the length: nobody gains by two answers that have them in common, and a hash
   * that withstands who does takes a fifth of a list's time (docs/performance.md).
   */
  private static String etag(byte[] body) {
    CRC32C one = new CRC32C();
    one.update(body);
    CRC32 other = new CRC32();
    other.update(body);
    return "\"%08x%08x%x\"".formatted(one.getValue(), other.getValue(), body.length);
  }

  private static HttpResponse notModified(HttpResponse response) {
    var headers = new LinkedHashMap<>(response.headers());
    headers.remove("Content-Type");
    return new HttpResponse(304, headers, new byte[0], null);
  }

  private static boolean isKnown(HttpRequest request, String etag) {
    return request
        .header("if-none-match")
        .map(header -> Arrays.stream(header.split(",")).map(PublicAnswer::withoutWeakness))
        .map(tags -> tags.anyMatch(tag -> tag.equals("*") || tag.equals(etag)))
        .orElse(false);
  }

  /** If-None-Match compares weakly: {@code W/"a"} is the same as {@code "a"}. */
  private static String withoutWeakness(String tag) {
    String stripped = tag.strip();
    return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
  }
}

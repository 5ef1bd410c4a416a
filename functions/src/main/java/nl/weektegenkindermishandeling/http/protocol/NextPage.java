package nl.weektegenkindermishandeling.http.protocol;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.Stream;

/** The address of the next page, relative to that of this one (RFC 8288). */
public final class NextPage {
  private NextPage() {}

  public static String link(HttpRequest request, String cursor) {
    String query =
        Stream.concat(
                Arrays.stream(request.rawQuery().split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .filter(pair -> !pair.startsWith(Cursor.PARAMETER + "=")),
                Stream.of(Cursor.PARAMETER + "=" + cursor))
            .collect(joining("&"));
    return "<" + request.path() + "?" + query + ">; rel=\"next\"";
  }
}

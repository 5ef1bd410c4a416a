package nl.weektegenkindermishandeling.http.protocol;

/** The address of the next page, relative to that of this one (RFC 8288). */
public final class NextPage {
  private NextPage() {}

  public static String link(String path, QueryParameters query, String cursor) {
    return "<" + path + "?" + query.with(Cursor.PARAMETER, cursor).text() + ">; rel=\"next\"";
  }
}

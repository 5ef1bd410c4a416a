package nl.weektegenkindermishandeling.http.protocol;

/** {@code ?dryRun=true}: the answer tells what a call would do, and nothing is done. */
public final class DryRunParameter {
  private static final String NAME = "dryRun";

  private DryRunParameter() {}

  public static boolean isAsked(HttpRequest request) {
    QueryParameters query = new QueryParameters(request.rawQuery());
    boolean isAsked = query.flag(NAME);
    Rejection.ifAny(query.errors());
    return isAsked;
  }
}

package nl.weektegenkindermishandeling.http.protocol;

/** One operation of the contract. */
public interface Operation {
  /** The answer. Throws {@link Rejection} if the request is not right. */
  HttpResponse handle(HttpRequest request);
}

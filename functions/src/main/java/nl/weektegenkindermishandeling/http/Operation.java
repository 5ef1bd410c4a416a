package nl.weektegenkindermishandeling.http;

/** One operation of the contract. */
interface Operation {
  /** The answer. Throws {@link Rejection} if the request is not right. */
  HttpResponse handle(HttpRequest request);
}

package nl.weektegenkindermishandeling.http.website;

import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;

/** What answers a page. */
interface PageOperation {
  /**
   * The answer, in the language of the request. Throws a rejection if there is no such page.
   *
   * @param parameter the last part of the path; empty where the page has none
   */
  HttpResponse handle(HttpRequest request, String parameter);
}

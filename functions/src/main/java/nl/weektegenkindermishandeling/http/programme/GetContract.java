package nl.weektegenkindermishandeling.http.programme;

import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/openapi.json} */
final class GetContract implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return PublicAnswer.of(request, HttpResponse.of(200, "application/json", Contract.text()));
  }
}

package nl.weektegenkindermishandeling.http;

/** {@code GET /v1/openapi.json} */
final class GetContract implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return PublicAnswer.of(request, HttpResponse.of(200, "application/json", Contract.text()));
  }
}

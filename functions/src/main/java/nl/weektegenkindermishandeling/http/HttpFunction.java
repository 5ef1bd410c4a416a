package nl.weektegenkindermishandeling.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import nl.weektegenkindermishandeling.config.Log;

/**
 * Answers the routes of one function. Whatever goes wrong inside becomes an answer here, and
 * nowhere else.
 */
abstract class HttpFunction implements RequestStreamHandler {
  private static final String API_VERSION = "1.0.0";

  private final Map<String, Operation> routes;
  private final Log log;

  /**
   * @param routes operations by route key, as {@code GET /v1/health}
   */
  HttpFunction(Map<String, Operation> routes, Log log) {
    this.routes = Map.copyOf(routes);
    this.log = log;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpRequest request = GatewayEvent.read(input.readAllBytes());
    long start = System.nanoTime();
    HttpResponse response = secured(respond(request));
    output.write(GatewayEvent.write(response));
    log.info(
        "request",
        request.requestId(),
        Map.of(
            "route", request.routeKey(),
            "status", response.status(),
            "milliseconds", (System.nanoTime() - start) / 1_000_000));
  }

  private HttpResponse respond(HttpRequest request) {
    try {
      return operation(request).handle(request);
    } catch (Rejection rejection) {
      return rejection.problem().response(request.language());
    } catch (RuntimeException failure) {
      log.error("failure", request.requestId(), failure);
      return Problem.of(ProblemType.INTERNAL_ERROR, request.requestId())
          .response(request.language());
    }
  }

  private Operation operation(HttpRequest request) {
    Operation operation = routes.get(request.routeKey());
    if (operation == null) {
      throw new IllegalStateException("the gateway sends a route that this function does not have");
    }
    return operation;
  }

  private static HttpResponse secured(HttpResponse response) {
    return response.with("API-Version", API_VERSION).with("X-Content-Type-Options", "nosniff");
  }

  /** The routes that this function answers. */
  Map<String, Operation> routes() {
    return routes;
  }
}

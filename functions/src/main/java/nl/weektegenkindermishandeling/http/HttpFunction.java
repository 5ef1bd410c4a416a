package nl.weektegenkindermishandeling.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Priming;
import nl.weektegenkindermishandeling.config.Wiring;
import org.crac.Core;
import org.crac.Resource;

/**
 * Answers the routes of one function. Whatever goes wrong inside becomes an answer here, and
 * nowhere else.
 */
abstract class HttpFunction implements RequestStreamHandler, Resource {
  private static final String API_VERSION = "1.0.0";

  /** Seconds; a table takes more soon after it was throttled. */
  private static final String SOON = "5";

  private final Map<String, Operation> routes;
  private final Edge edge;
  private final CrossOrigin crossOrigin;
  private final Predicate<Throwable> overload;
  private final Log log;

  /**
   * @param routes operations by route key, as {@code GET /v1/health}
   */
  @SuppressWarnings("this-escape") // the context calls only after the start
  HttpFunction(String name, Map<String, Operation> routes, Wiring wiring) {
    this.routes = Map.copyOf(routes);
    this.edge = new Edge(wiring.edgeKeys());
    this.crossOrigin = new CrossOrigin(wiring.allowedOrigins());
    this.overload = wiring.overload();
    this.log = wiring.log(name);
    Core.getGlobalContext().register(this);
  }

  /**
   * Goes the way of a request before a snapshot is taken, without storing anything, so that the
   * snapshot holds loaded classes and compiled code rather than the promise of them.
   */
  abstract void prime();

  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Priming.run(log, this::prime);
  }

  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {}

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpRequest request = GatewayEvent.read(input.readAllBytes());
    long start = System.nanoTime();
    HttpResponse answer = edge.answer(crossOrigin.allow(request, secured(respond(request))));
    HttpResponse response = request.method().equals("HEAD") ? answer.withBody(new byte[0]) : answer;
    output.write(GatewayEvent.write(response));
    log.info(
        "request",
        request.requestId(),
        Map.of(
            "route", request.routeKey(),
            "status", response.status(),
            "milliseconds", (System.nanoTime() - start) / 1_000_000),
        Optional.ofNullable(response.counted()));
  }

  private HttpResponse respond(HttpRequest request) {
    try {
      HttpRequest admitted = edge.admit(request);
      return Compression.compress(admitted, operation(admitted).handle(admitted));
    } catch (Rejection rejection) {
      if (rejection.problem().type() == ProblemType.VERY_BUSY) {
        log.info("refused", request.requestId(), Map.of("problem", ProblemType.VERY_BUSY.code()));
      }
      return rejection.problem().response(request.language());
    } catch (RuntimeException failure) {
      log.error("failure", request.requestId(), failure);
      if (overload.test(failure)) {
        return Problem.of(ProblemType.OVERLOADED)
            .with("Retry-After", SOON)
            .response(request.language());
      }
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

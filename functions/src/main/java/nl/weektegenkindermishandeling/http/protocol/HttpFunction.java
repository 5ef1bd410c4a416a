package nl.weektegenkindermishandeling.http.protocol;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.lambda.LambdaFunction;

/**
 * Answers the routes of one function. Every failure inside becomes an answer here, and nowhere
 * else.
 */
public abstract class HttpFunction extends LambdaFunction {
  /** Seconds; a table takes more soon after it was throttled. */
  private static final String SOON = "5";

  private final FunctionContext context;
  private final Map<String, Operation> routes;
  private final Edge edge;
  private final CrossOrigin crossOrigin;
  private final Predicate<Throwable> overload;

  /**
   * @param routes operations by route key, as {@code GET /v1/health}
   */
  protected HttpFunction(
      FunctionName name, Map<String, Operation> routes, FunctionContext context) {
    super(context.log(name));
    this.context = context;
    this.routes = Map.copyOf(routes);
    this.edge = new Edge(context.settings().edgeKeys());
    this.crossOrigin = new CrossOrigin(context.settings().allowedOrigins());
    this.overload = context::isOverload;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(answer(input.readAllBytes()));
  }

  /** What the gateway gets for an event. */
  final byte[] answer(byte[] event) {
    HttpRequest request = GatewayEvent.read(event);
    long start = System.nanoTime();
    HttpResponse answer = edge.answer(crossOrigin.allow(request, secured(respond(request))));
    HttpResponse response = request.method().equals("HEAD") ? answer.withBody(new byte[0]) : answer;
    byte[] written = GatewayEvent.write(response);
    log()
        .info(
            "request",
            request.requestId(),
            Map.of(
                "route", request.routeKey(),
                "status", response.status(),
                "milliseconds", (System.nanoTime() - start) / 1_000_000),
            Optional.ofNullable(response.counted()));
    return written;
  }

  /** Makes a function of this class that goes its way before a snapshot. */
  protected final Rehearsal rehearsal(Function<FunctionContext, HttpFunction> maker) {
    FunctionContext rehearsal = context.rehearsal();
    return new Rehearsal(maker.apply(rehearsal), rehearsal);
  }

  private HttpResponse respond(HttpRequest request) {
    try {
      HttpRequest admitted = edge.admit(request);
      return Compression.compress(admitted, operation(admitted).handle(admitted));
    } catch (Rejection rejection) {
      if (rejection.problem().type() == ProblemType.VERY_BUSY) {
        log().info("refused", request.requestId(), Map.of("problem", ProblemType.VERY_BUSY.code()));
      }
      return show(rejection.problem(), request);
    } catch (RuntimeException failure) {
      log().error("failure", request.requestId(), failure);
      if (overload.test(failure)) {
        return show(Problem.of(ProblemType.OVERLOADED).with("Retry-After", SOON), request);
      }
      return show(Problem.of(ProblemType.INTERNAL_ERROR, request.requestId()), request);
    }
  }

  /** The answer that tells a problem. */
  protected HttpResponse show(Problem problem, HttpRequest request) {
    return problem.response(request.language());
  }

  private Operation operation(HttpRequest request) {
    Operation operation = routes.get(request.routeKey());
    if (operation == null) {
      throw new IllegalStateException("the gateway sends a route that this function does not have");
    }
    return operation;
  }

  private static HttpResponse secured(HttpResponse response) {
    return response
        .with("API-Version", Contract.version())
        .with("X-Content-Type-Options", "nosniff");
  }

  /** The routes that this function answers. */
  public final Map<String, Operation> routes() {
    return routes;
  }
}

package nl.weektegenkindermishandeling.http.programme;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.CrossOrigin;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * {@code $default}: what the gateway has no route for. Among it is what browsers ask before a call,
 * and HEAD, which asks what GET would answer.
 */
final class UnknownRoute implements Operation {
  private final Map<String, Operation> operations;

  /**
   * @param operations of the programme, by route key
   */
  UnknownRoute(Map<String, Operation> operations) {
    this.operations = Map.copyOf(operations);
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    return CrossOrigin.preflight(request)
        .or(() -> head(request))
        .orElseThrow(() -> unknown(request));
  }

  private Optional<HttpResponse> head(HttpRequest request) {
    return request.method().equals("HEAD")
        ? Contract.get(request.path())
            .flatMap(route ->
                Optional.ofNullable(operations.get(route.key()))
                    .map(operation -> operation.handle(request.on(route))))
        : Optional.empty();
  }

  private static Rejection unknown(HttpRequest request) {
    Set<String> methods = Contract.methods(request.path());
    return new Rejection(
        methods.isEmpty()
            ? Problem.of(ProblemType.NOT_FOUND)
            : Problem.of(ProblemType.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", methods)));
  }
}

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
 * {@code $default}: what the gateway has no route for. Among it are the website's pages, what
 * browsers ask before a call, and HEAD, which asks what GET would answer.
 */
final class UnknownRoute implements Operation {
  private final Map<String, Operation> operations;
  private final Optional<Operation> pages;

  /**
   * @param operations of the programme, by route key
   * @param pages what is not the API's, if the website is ours
   */
  UnknownRoute(Map<String, Operation> operations, Optional<Operation> pages) {
    this.operations = Map.copyOf(operations);
    this.pages = pages;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    if (pages.isPresent() && !Contract.isOfApi(request.path())) {
      return pages.get().handle(request);
    }
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

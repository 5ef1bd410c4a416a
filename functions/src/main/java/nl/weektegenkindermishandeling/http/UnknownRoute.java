package nl.weektegenkindermishandeling.http;

import java.util.Set;

/** {@code $default}: what the gateway has no route for, and what browsers ask before a call. */
final class UnknownRoute implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return CrossOrigin.preflight(request).orElseThrow(() -> unknown(request));
  }

  private static Rejection unknown(HttpRequest request) {
    Set<String> methods = Contract.methods(request.path());
    return new Rejection(
        methods.isEmpty()
            ? Problem.of(ProblemType.NOT_FOUND)
            : Problem.of(ProblemType.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", methods)));
  }
}

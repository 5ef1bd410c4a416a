package nl.weektegenkindermishandeling.http;

import java.util.Set;

/** {@code $default}: what the gateway has no route for. */
final class UnknownRoute implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Set<String> methods = Contract.methods(request.path());
    throw new Rejection(
        methods.isEmpty()
            ? Problem.of(ProblemType.NOT_FOUND)
            : Problem.of(ProblemType.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", methods)));
  }
}

package nl.weektegenkindermishandeling.local.gateway;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.local.editors.JwtAuthorizer;
import nl.weektegenkindermishandeling.local.lambda.Invocation;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;

/**
 * An HTTP API as API Gateway runs it: routes of the contract, payload format 2.0, and its limits.
 */
public final class Gateway implements AutoCloseable {
  private static final int MAX_HEAD = 10_240;
  private static final int MAX_BODY = 10 * 1024 * 1024;
  private static final int MAX_EVENT = 6 * 1024 * 1024;
  private static final int SECONDS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A page on the internet can have a browser call this machine by a name of its own. */
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private static final FunctionName DEFAULT_FUNCTION = FunctionName.PROGRAMME;

  private final GatewayServer server;
  private final Map<String, LocalFunction> functions;
  private final List<Page> pages;
  private final Routes routes = new Routes(Contract.routes());
  private final JwtAuthorizer authorizer;
  private final PayloadV2 payload = new PayloadV2(Clock.systemUTC());
  private final PrintStream logs;

  /**
   * Calls are taken from {@link #start}.
   *
   * @param authorizer stands before the editors' routes
   * @param pages answered here, before any route
   */
  public Gateway(
      GatewayServer server,
      Map<String, LocalFunction> functions,
      JwtAuthorizer authorizer,
      List<Page> pages,
      PrintStream logs) {
    this.server = server;
    this.functions = Map.copyOf(functions);
    this.authorizer = authorizer;
    this.pages = List.copyOf(pages);
    this.logs = logs;
  }

  public void start() {
    server.start(MAX_BODY, PATIENCE, this::answer);
  }

  private Answer answer(Call call) {
    try {
      return answerOrFail(call);
    } catch (RuntimeException e) {
      logs.println("[gateway] " + e);
      return Answer.problem(
          500, "Internal Server Error", "The local system failed; its log says why.");
    }
  }

  private Answer answerOrFail(Call call) {
    if (call.header("host").filter(host -> THIS_MACHINE.matcher(host).matches()).isEmpty()) {
      return Answer.problem(
          421, "Misdirected Request", "Call this system as 127.0.0.1 or localhost.");
    }
    if (headSize(call) > MAX_HEAD) {
      return Answer.message(431, "Request Header Fields Too Large");
    }
    for (Page page : pages) {
      Optional<Answer> answer = page.answer(call);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return call(call);
  }

  private Answer call(Call call) {
    Optional<Routes.Match> match = routes.find(call.method(), call.path());
    Optional<Map<String, String>> claims = Optional.empty();
    if (match.map(found -> found.route().editors()).orElse(false)) {
      claims = authorizer.claims(call.header("authorization").orElse(null));
      if (claims.isEmpty()) {
        return Answer.message(401, "Unauthorized").with("WWW-Authenticate", "Bearer");
      }
    }
    byte[] event = payload.event(call, match, claims);
    if (event.length > MAX_EVENT) {
      return Answer.message(413, "Request Entity Too Large");
    }
    String name = match.map(found -> found.route().function()).orElse(DEFAULT_FUNCTION).text();
    LocalFunction function = functions.get(name);
    if (function == null) {
      throw new IllegalStateException("the contract names a function that is not there: " + name);
    }
    return call(function, event);
  }

  private static Answer call(LocalFunction function, byte[] event) {
    try {
      return switch (function.invoke(event).get(SECONDS, TimeUnit.SECONDS)) {
        case Invocation.Success success -> Answer.ofFunction(success.payload());
        case Invocation.Failure failure -> Answer.message(500, "Internal Server Error");
      };
    } catch (TimeoutException e) {
      return Answer.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }

  private static int headSize(Call call) {
    int headers =
        call.headers().entrySet().stream()
            .mapToInt(
                header -> header.getKey().length() + String.join(",", header.getValue()).length())
            .sum();
    return call.path().length() + call.query().length() + headers;
  }

  @Override
  public void close() {
    server.close();
  }
}

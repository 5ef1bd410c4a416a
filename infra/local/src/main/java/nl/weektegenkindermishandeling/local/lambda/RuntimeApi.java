package nl.weektegenkindermishandeling.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import nl.weektegenkindermishandeling.local.http.LocalServer;

/**
 * The Lambda Runtime API for the environments of all functions. Each has its own first path segment
 * in front of the API's paths, so that a call tells which environment makes it.
 */
final class RuntimeApi implements Environments {
  private static final String PREFIX = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final TemporaryDirectory own;
  private final Map<Path, FunctionCode> code = new ConcurrentHashMap<>();
  private final RuntimeClient runtimeClient;
  private final Optional<Runnable> restore;
  private final Map<String, Environment> environments = new ConcurrentHashMap<>();

  /**
   * Starts it.
   *
   * @param restore comes between the hooks before a snapshot and after a restore, though no
   *     snapshot is taken; none are called if it is empty
   */
  static RuntimeApi start(Optional<Runnable> restore) throws IOException {
    RuntimeApi api = new RuntimeApi(LocalServer.bind(0), TemporaryDirectory.create(), restore);
    api.server.createContext("/", api::handle);
    api.server.start();
    return api;
  }

  private RuntimeApi(HttpServer server, TemporaryDirectory own, Optional<Runnable> restore) {
    this.server = server;
    this.own = own;
    this.runtimeClient = RuntimeClient.unpackInto(own.path());
    this.restore = restore;
  }

  @Override
  public Environment start(
      FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue) {
    return new ProcessEnvironment(settings, function, this, queue);
  }

  /** The code of a zip, copied once. */
  FunctionCode code(Path zip) {
    return code.computeIfAbsent(
        zip, each -> FunctionCode.copy(each, own.path().resolve(each.getFileName() + "-copy")));
  }

  RuntimeClient runtimeClient() {
    return runtimeClient;
  }

  /** How Lambda calls such a start. */
  String initializationType() {
    return restore.isPresent() ? "snap-start" : "on-demand";
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void register(String id, Environment environment) {
    environments.put(id, environment);
  }

  void forget(String id) {
    environments.remove(id);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      int end = path.indexOf('/', 1);
      Environment environment = environments.get(path.substring(1, Math.max(end, 1)));
      if (environment == null || !path.startsWith(PREFIX, end)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String[] call = path.substring(end + PREFIX.length()).split("/");
      switch (call[0] + " " + call[call.length - 1]) {
        case "restore next" -> {
          restore.ifPresent(Runnable::run);
          exchange.sendResponseHeaders(200, -1);
        }
        case "invocation next" -> next(exchange, environment);
        case "invocation response" -> {
          byte[] payload = exchange.getRequestBody().readAllBytes();
          environment.answer(call[1], new Invocation.Success(payload));
          exchange.sendResponseHeaders(202, -1);
        }
        case "invocation error" -> {
          byte[] payload = exchange.getRequestBody().readAllBytes();
          environment.answer(call[1], new Invocation.Failure(payload));
          exchange.sendResponseHeaders(202, -1);
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      // The environment is gone, and with it the reader of an answer.
    }
  }

  private static void next(HttpExchange exchange, Environment environment)
      throws IOException, InterruptedException {
    Invocation invocation = environment.next();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(environment.deadline().toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-west-1:000000000000:function:local");
    headers.set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, invocation.event().length);
    exchange.getResponseBody().write(invocation.event());
  }

  @Override
  public void close() {
    server.stop(0);
    own.close();
  }
}

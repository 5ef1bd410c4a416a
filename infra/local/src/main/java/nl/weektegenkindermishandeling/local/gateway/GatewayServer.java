package nl.weektegenkindermishandeling.local.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Takes HTTP calls for callers on this machine. All that is no request gets a problem, and no
 * caller keeps a thread by sending slowly.
 */
public final class GatewayServer implements AutoCloseable {
  /** Some more than API Gateway takes, so that the gateway itself can say that it is too much. */
  private static final int HEAD = 32 * 1024;

  private static final int IDLE_SECONDS = 30;

  private final Server server;

  private GatewayServer(Server server) {
    this.server = server;
  }

  /**
   * One that is bound, and not started yet.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is in use
   */
  public static GatewayServer bind(int port) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HEAD);
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.UNSAFE); // what an address means is the functions' to say
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
    connector.open();
    server.addConnector(connector);
    server.setErrorHandler(new Problems());
    return new GatewayServer(server);
  }

  /** Where it is bound. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /**
   * Takes calls from now on.
   *
   * @param maxBody in bytes
   * @param patience how long a body may take to come
   */
  void start(int maxBody, Duration patience, Function<Call, Answer> answers) {
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            send(answer(request, maxBody, patience, answers), request, response, callback);
            return true;
          }
        });
    try {
      server.start();
    } catch (Exception e) { // what Jetty declares
      throw new IllegalStateException("the gateway does not start", e);
    }
  }

  private static Answer answer(
      Request request, int maxBody, Duration patience, Function<Call, Answer> answers) {
    try {
      byte[] body = body(request, maxBody).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return answers.apply(call(request, body));
    } catch (TimeoutException e) {
      return Answer.problem(
              408, "Request Timeout", "Send the body within " + patience.toSeconds() + " seconds.")
          .with("Connection", "close");
    } catch (ExecutionException e) {
      return request.getLength() > maxBody || e.getCause() instanceof IllegalStateException
          ? Answer.message(413, "Request Entity Too Large").with("Connection", "close")
          : Answer.problem(400, "Bad Request", "The body cannot be read.")
              .with("Connection", "close");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }

  private static CompletableFuture<byte[]> body(Request request, int maxBody) {
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(
        request,
        maxBody,
        new Promise.Invocable<>() {
          @Override
          public void succeeded(byte[] bytes) {
            body.complete(bytes);
          }

          @Override
          public void failed(Throwable failure) {
            body.completeExceptionally(failure);
          }
        });
    return body;
  }

  private static Call call(Request request, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    String query = request.getHttpURI().getQuery();
    return new Call(
        request.getMethod(),
        request.getHttpURI().getPath(),
        query == null ? "" : query,
        request.getConnectionMetaData().getProtocol(),
        headers,
        Request.getRemoteAddr(request),
        body);
  }

  private static void send(Answer answer, Request request, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    boolean bodyless =
        answer.status() == 304 || answer.status() == 204 || request.getMethod().equals("HEAD");
    ByteBuffer body = bodyless ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body());
    response.write(true, body, callback);
  }

  /** What is no request, or cannot be answered. */
  private static final class Problems extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      send(problem(response.getStatus()), request, response, callback);
      return true;
    }

    private static Answer problem(int status) {
      return Answer.problem(
              status, "This is no request", "The local system cannot read it, or cannot answer it.")
          .with("Connection", "close");
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // what Jetty declares
      throw new IllegalStateException("the gateway does not stop", e);
    }
  }
}

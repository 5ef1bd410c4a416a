package nl.weektegenkindermishandeling.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.local.http.LocalServer;

/**
 * CreateInvalidation of CloudFront's API (2020-05-31). What must be forgotten is told to a cache
 * that speaks {@code BAN}, as Varnish does with {@code rehearsal/edge.vcl}.
 */
public final class CloudFrontEndpoint implements AutoCloseable {
  /** The distribution that the functions are told. */
  public static final String DISTRIBUTION = "LOCAL";

  private static final String PATH = "/2020-05-31/distribution/" + DISTRIBUTION + "/invalidation";
  private static final Pattern FORGOTTEN = Pattern.compile("<Path>([^<]+)</Path>");
  private static final Pattern REFERENCE =
      Pattern.compile("<CallerReference>([^<]+)</CallerReference>");

  private final HttpServer server;
  private final Optional<URI> cache;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile double errors;

  private CloudFrontEndpoint(HttpServer server, Optional<URI> cache) {
    this.server = server;
    this.cache = cache;
  }

  /**
   * Starts one.
   *
   * @param cache the address of a cache before the local run, if there is one
   */
  public static CloudFrontEndpoint start(Optional<URI> cache) {
    try {
      CloudFrontEndpoint endpoint = new CloudFrontEndpoint(LocalServer.bind(0), cache);
      endpoint.server.createContext("/", endpoint::handle);
      endpoint.server.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on this part of the calls fails: 0 or 1. */
  public void fail(double part) {
    errors = part;
  }

  /** The references by which it was told, in order. */
  public List<String> told() {
    return List.copyOf(told);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (!exchange.getRequestURI().getPath().equals(PATH)
          || !exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 404, "<ErrorResponse/>");
      } else if (errors > 0) {
        answer(exchange, 503, "<ErrorResponse/>");
      } else {
        REFERENCE.matcher(body).results().forEach(match -> told.add(match.group(1)));
        FORGOTTEN.matcher(body).results().forEach(match -> tellCache(match.group(1)));
        answer(exchange, 201, "<Invalidation/>");
      }
    }
  }

  private void tellCache(String path) {
    cache.ifPresent(address -> {
      String expression = "^" + path.replace(".", "\\.").replace("*", ".*") + "(\\?.*)?$";
      HttpRequest ban =
          HttpRequest.newBuilder(address)
              .method("BAN", BodyPublishers.noBody())
              .header("X-Ban", expression)
              .build();
      try {
        http.send(ban, BodyHandlers.discarding());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] body = xml.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}

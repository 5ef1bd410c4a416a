package nl.weektegenkindermishandeling.local.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.local.http.LocalServer;

/** The part of SES's API (2010-12-01, query protocol) that the functions call. */
public final class SesEndpoint implements AutoCloseable {
  private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

  private final HttpServer server;
  private final Mailbox mailbox;
  private final SesFaults faults;
  private final Consumer<byte[]> feedback;
  private volatile boolean enabled = true;

  /**
   * Starts one that has faults on purpose.
   *
   * @param feedback hears of bounces and complaints, as events of SNS
   */
  public static SesEndpoint start(Mailbox mailbox, SesFaults faults, Consumer<byte[]> feedback) {
    try {
      SesEndpoint endpoint = new SesEndpoint(LocalServer.bind(0), mailbox, faults, feedback);
      endpoint.server.createContext("/", endpoint::handle);
      endpoint.server.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SesEndpoint(
      HttpServer server, Mailbox mailbox, SesFaults faults, Consumer<byte[]> feedback) {
    this.server = server;
    this.mailbox = mailbox;
    this.faults = faults;
    this.feedback = feedback;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      if ("SendRawEmail".equals(form.get("Action"))) {
        send(exchange, form);
      } else if ("UpdateConfigurationSetSendingEnabled".equals(form.get("Action"))) {
        enabled = Boolean.parseBoolean(form.get("Enabled"));
        answer(
            exchange,
            200,
            "<UpdateConfigurationSetSendingEnabledResponse xmlns=\"%s\"/>".formatted(NAMESPACE));
      } else {
        reject(exchange, "InvalidAction", "this is not spoken here");
      }
    }
  }

  private void send(HttpExchange exchange, Map<String, String> form) throws IOException {
    if (!form.getOrDefault("Destinations.member.1", "@").contains("@")) {
      reject(exchange, "InvalidParameterValue", "Missing final '@domain'");
      return;
    }
    SesFaults.Fault fault = faults.next();
    if (!enabled) {
      reject(exchange, "ConfigurationSetSendingPausedException", "sending is paused");
      return;
    }
    if (fault == SesFaults.Fault.ERROR) {
      answer(exchange, 500, error("InternalFailure", "something is wrong here, on purpose"));
      return;
    }
    if (fault == SesFaults.Fault.THROTTLED) {
      reject(exchange, "Throttling", "Maximum sending rate exceeded.");
      return;
    }
    String id = UUID.randomUUID().toString();
    try {
      mailbox.accept(id, Base64.getMimeDecoder().decode(form.getOrDefault("RawMessage.Data", "")));
    } catch (RuntimeException e) {
      reject(exchange, "InvalidParameterValue", "the raw message cannot be read");
      return;
    }
    Simulator.event(form.getOrDefault("Destinations.member.1", ""), id).ifPresent(feedback);
    if (fault == SesFaults.Fault.LOST) {
      return; // the connection closes
    }
    answer(
        exchange,
        200,
        """
        <SendRawEmailResponse xmlns="%s"><SendRawEmailResult><MessageId>%s</MessageId></SendRawEmailResult>\
        <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></SendRawEmailResponse>\
        """
            .formatted(NAMESPACE, id, UUID.randomUUID()));
  }

  private static void reject(HttpExchange exchange, String code, String message)
      throws IOException {
    answer(exchange, 400, error(code, message));
  }

  private static String error(String code, String message) {
    return """
    <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
    <RequestId>%s</RequestId></ErrorResponse>\
    """
        .formatted(NAMESPACE, code, message, UUID.randomUUID());
  }

  private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] body = xml.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, second) -> first));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

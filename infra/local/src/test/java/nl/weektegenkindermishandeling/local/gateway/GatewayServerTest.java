package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayServerTest {
  private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  private GatewayServer server;

  @BeforeEach
  void start() throws IOException {
    server = GatewayServer.bind(0);
    server.start(
        100,
        Duration.ofSeconds(1),
        call -> {
          if (call.path().equals("/fails")) {
            throw new IllegalStateException("it fails");
          }
          return Answer.message(200, call.method() + " " + call.path() + "?" + call.query());
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsOddIsPassedOnAsItIs() throws IOException {
    assertThat(send("GET /a%2F%2e?q=a|b{%zz HTTP/1.1" + END))
        .startsWith("HTTP/1.1 200")
        .contains("GET /a%2F%2e?q=a|b{%zz");
  }

  @Test
  void whatIsNoRequestGetsAProblem() throws IOException {
    for (String wrong :
        new String[] {"GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET /%zz HTTP/1.1" + END}) {
      assertThat(send(wrong))
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"status\":400", "Connection: close");
    }
  }

  @Test
  void whatFailsIsAProblem() throws IOException {
    assertThat(send("GET /fails HTTP/1.1" + END))
        .startsWith("HTTP/1.1 500")
        .contains("application/problem+json", "\"status\":500");
  }

  @Test
  void aBodyThatComesSlowlyIsNotWaitedFor() throws IOException {
    assertThat(send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"))
        .startsWith("HTTP/1.1 408")
        .contains("application/problem+json");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    assertThat(
            send(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 101\r\n\r\n"
                    + "x".repeat(101)))
        .startsWith("HTTP/1.1 413");
  }

  /** All that comes back until the connection ends. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

package nl.weektegenkindermishandeling.config;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** A peer that goes silent while a snapshot is kept: it neither answers nor closes. */
class ReconnectingHttpClientTest {
  private static final int SECONDS = 10;

  @Test
  @Timeout(SECONDS)
  void aConnectionOfPrimingIsNotUsedAfterARestore() throws IOException {
    try (SilentPeer peer = new SilentPeer();
        ReconnectingHttpClient client = new ReconnectingHttpClient(this::crt)) {
      keepConnection(client, peer);
      client.beforeCheckpoint(Core.getGlobalContext());
      peer.goSilent();
      client.afterRestore(Core.getGlobalContext());
      assertThat(status(client, peer)).isEqualTo(200);
    }
  }

  @Test
  @Timeout(SECONDS)
  void norIsOneThatWasOpenedJustBeforeTheSnapshot() throws IOException {
    try (SilentPeer peer = new SilentPeer();
        ReconnectingHttpClient client = new ReconnectingHttpClient(this::crt)) {
      client.beforeCheckpoint(Core.getGlobalContext());
      assertThat(status(client, peer)).isEqualTo(200);
      peer.goSilent();
      client.afterRestore(Core.getGlobalContext());
      assertThat(status(client, peer)).isEqualTo(200);
    }
  }

  /** To make one takes tens of milliseconds, for which somebody would wait. */
  @Test
  void aRestoreMakesNoClientThatTheSnapshotHas() throws IOException {
    AtomicInteger made = new AtomicInteger();
    try (SilentPeer peer = new SilentPeer();
        ReconnectingHttpClient client =
            new ReconnectingHttpClient(() -> {
              made.incrementAndGet();
              return crt();
            })) {
      assertThat(status(client, peer)).isEqualTo(200);
      client.beforeCheckpoint(Core.getGlobalContext());
      assertThat(made).hasValue(2);
      client.afterRestore(Core.getGlobalContext());
      assertThat(made).hasValue(2);
    }
  }

  /**
   * Calls until a call uses the connection of one before it, which is given back a moment later.
   */
  private static void keepConnection(SdkHttpClient client, SilentPeer peer) throws IOException {
    int before;
    do {
      before = peer.connections();
      assertThat(status(client, peer)).isEqualTo(200);
    } while (peer.connections() > before);
  }

  private SdkHttpClient crt() {
    return AwsCrtHttpClient.builder().connectionTimeout(Duration.ofSeconds(3)).build();
  }

  private static int status(SdkHttpClient client, SilentPeer peer) throws IOException {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder().method(SdkHttpMethod.GET).uri(peer.uri()).build();
    return client
        .prepareRequest(HttpExecuteRequest.builder().request(request).build())
        .call()
        .httpResponse()
        .statusCode();
  }

  /** Answers each request of a connection, unless it was opened before the peer went silent. */
  private static final class SilentPeer implements AutoCloseable {
    private static final byte[] ANSWER =
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private volatile AtomicBoolean silence = new AtomicBoolean();

    SilentPeer() throws IOException {
      Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    int connections() {
      return connections.get();
    }

    void goSilent() {
      silence.set(true);
      silence = new AtomicBoolean();
    }

    private void accept() {
      try {
        while (true) {
          Socket socket = server.accept();
          connections.incrementAndGet();
          AtomicBoolean silent = silence;
          Thread.ofVirtual().start(() -> answer(socket, silent));
        }
      } catch (IOException e) {
        // closed
      }
    }

    private static void answer(Socket socket, AtomicBoolean silent) {
      try (socket) {
        InputStream requests = socket.getInputStream();
        int newlines = 0;
        for (int each = requests.read(); each >= 0; each = requests.read()) {
          newlines = each == '\n' ? newlines + 1 : each == '\r' ? newlines : 0;
          if (newlines == 2 && !silent.get()) {
            socket.getOutputStream().write(ANSWER);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}

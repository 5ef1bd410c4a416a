package nl.weektegenkindermishandeling.local.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** HTTP servers for callers on this machine alone. */
public final class LocalServer {
  private static final int BACKLOG = 1024;

  static {
    // Read once, before the first server: without it the last packet of an answer waits up to 40 ms
    // for the receipt of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private LocalServer() {}

  /**
   * One that is bound, and not started yet. Each request gets a thread of its own.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is in use
   */
  public static HttpServer bind(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return server;
  }
}

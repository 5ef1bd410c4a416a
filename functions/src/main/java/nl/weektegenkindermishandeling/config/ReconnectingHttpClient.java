package nl.weektegenkindermishandeling.config;

import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client without connections in a snapshot. Those that priming opened would be dead after a
 * restore, and some peers do not even say so: the first caller would wait for as long as an attempt
 * may take.
 *
 * <p>A client takes longer to make than a connection, so it is made anew before the snapshot. The
 * context calls the last registered first: a function, which primes, comes after its clients. Were
 * that otherwise, the client would be made anew after the restore.
 */
final class ReconnectingHttpClient implements SdkHttpClient, Resource {
  private final Supplier<SdkHttpClient> source;
  private volatile SdkHttpClient client;
  private volatile boolean used;

  @SuppressWarnings("this-escape") // the context calls only after the start
  ReconnectingHttpClient(Supplier<SdkHttpClient> source) {
    this.source = source;
    this.client = source.get();
    Snapshots.register(this);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    used = true;
    return client.prepareRequest(request);
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    renew();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    renew();
  }

  private void renew() {
    if (used) {
      SdkHttpClient former = client;
      client = source.get();
      used = false;
      former.close();
    }
  }
}

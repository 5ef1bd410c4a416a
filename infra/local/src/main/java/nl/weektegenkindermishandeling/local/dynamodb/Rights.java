package nl.weektegenkindermishandeling.local.dynamodb;

import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses functions what their role in AWS does not allow. */
final class Rights extends Handler.Wrapper {
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  Rights(Handler dynamoDb) {
    super(dynamoDb);
  }

  /** What functions asked and may not, as {@code Mail: Query Activities/by-date}. */
  Set<String> refused() {
    return Set.copyOf(refused);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields headers = request.getHeaders();
    FunctionName function = LocalDynamoDb.function(headers).orElse(null);
    if (function == null) {
      return super.handle(request, response, callback);
    }
    ByteBuffer body = Content.Source.asByteBuffer(request);
    Set<String> asked =
        Asked.by(LocalDynamoDb.operation(headers).orElseThrow(), json(body)).stream()
            .filter(each -> !each.isAllowed(function))
            .map(Asked::toString)
            .collect(toSet());
    if (asked.isEmpty()) {
      return super.handle(new Read(request, body), response, callback);
    }
    asked.forEach(each -> refused.add(function.text() + ": " + each));
    LocalDynamoDb.refuse(response, callback, refusal(function, asked));
    return true;
  }

  private static Document json(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return Json.readTrusted(bytes);
  }

  private static byte[] refusal(FunctionName function, Set<String> asked) {
    return Json.write(
        Document.build()
            .put("__type", "com.amazon.coral.service#AccessDeniedException")
            .put("message", function.text() + " may not " + String.join(", ", asked))
            .done());
  }

  /** A request whose body was read. */
  private static final class Read extends Request.Wrapper {
    private final Content.Source body;

    Read(Request request, ByteBuffer body) {
      super(request);
      this.body = new ByteBufferContentSource(body);
    }

    @Override
    public long getLength() {
      return body.getLength();
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demand) {
      body.demand(demand);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}

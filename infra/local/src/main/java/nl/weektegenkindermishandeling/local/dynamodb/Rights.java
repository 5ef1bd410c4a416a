package nl.weektegenkindermishandeling.local.dynamodb;

import nl.weektegenkindermishandeling.dynamodb.Item;
import nl.weektegenkindermishandeling.mail.Mail;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.TableRight;
import nl.weektegenkindermishandeling.json.Json;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses functions what their role in AWS does not allow. */
final class Rights extends Handler.Wrapper {
  /** The SDK signs with the access key, which is the function's name. */
  private static final Pattern CALLER = Pattern.compile("Credential=([A-Za-z]+)/");

  /** By function, as {@code Query Activities/by-date}. */
  private final Map<String, Set<String>> allowed = new ConcurrentHashMap<>();

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
    if (!LocalDynamoDb.areOfFunction(headers)) {
      return super.handle(request, response, callback);
    }
    ByteBuffer body = Content.Source.asByteBuffer(request);
    Set<String> asked = asked(LocalDynamoDb.operation(headers).orElseThrow(), json(body));
    String function = caller(headers);
    asked.removeAll(allowed.computeIfAbsent(function, Rights::allowed));
    if (asked.isEmpty()) {
      return super.handle(new Read(request, body), response, callback);
    }
    asked.forEach(each -> refused.add(function + ": " + each));
    LocalDynamoDb.refuse(response, callback, refusal(function, asked));
    return true;
  }

  private static Document json(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return Json.readTrusted(bytes);
  }

  private static String caller(HttpFields headers) {
    Matcher caller =
        CALLER.matcher(Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION)).orElse(""));
    return caller.find() ? caller.group(1) : "";
  }

  /** A transaction asks for what its parts do; a batch, for itself on each table. */
  private static Set<String> asked(String operation, Document request) {
    Set<String> asked = new HashSet<>();
    switch (operation) {
      case "TransactWriteItems", "TransactGetItems" ->
          request
              .documents("TransactItems")
              .forEach(item ->
                  item.values()
                      .keySet()
                      .forEach(part -> asked.add(part(part, item.document(part)))));
      case "BatchGetItem", "BatchWriteItem" ->
          request
              .document("RequestItems")
              .values()
              .keySet()
              .forEach(table -> asked.add(operation + " " + table));
      default -> {
        String index = request.textOrNull("IndexName");
        asked.add(operation + " " + request.text("TableName") + (index == null ? "" : "/" + index));
      }
    }
    return asked;
  }

  private static String part(String name, Document part) {
    return (name.equals("ConditionCheck") ? "ConditionCheckItem" : name + "Item")
        + " "
        + part.text("TableName");
  }

  private static Set<String> allowed(String function) {
    return TableRight.of(function).stream()
        .flatMap(right ->
            right.actions().stream()
                .map(action ->
                    action
                        + " "
                        + right.table().name()
                        + right
                            .index()
                            .map(TableDefinition.Index::name)
                            .map("/"::concat)
                            .orElse("")))
        .collect(toUnmodifiableSet());
  }

  private static byte[] refusal(String function, Set<String> asked) {
    return Json.write(
        Document.build()
            .put("__type", "com.amazon.coral.service#AccessDeniedException")
            .put("message", function + " may not " + String.join(", ", asked))
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

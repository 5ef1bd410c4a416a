package nl.weektegenkindermishandeling.local.editors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weektegenkindermishandeling.campaign.EditorInvitation;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.http.LocalServer;
import nl.weektegenkindermishandeling.local.ses.Mailbox;

/** Those actions of Cognito's API (2016-04-18) that the functions use, on the local accounts. */
public final class UserPoolEndpoint implements AutoCloseable {
  /** The pool that the functions are told. */
  public static final String POOL = "local_editors";

  static final String EDITORS = "editors";

  private static final String TARGET = "AWSCognitoIdentityProviderService.";
  private static final int PAGE = 60;

  private final HttpServer server;
  private final LocalUserPool users;
  private final Mailbox mailbox;
  private final String desk;
  private volatile double throttled;

  private UserPoolEndpoint(HttpServer server, LocalUserPool users, Mailbox mailbox, String desk) {
    this.server = server;
    this.users = users;
    this.mailbox = mailbox;
    this.desk = desk;
  }

  /**
   * Starts one.
   *
   * @param mailbox gets the invitations
   * @param desk where editors log in
   */
  public static UserPoolEndpoint start(LocalUserPool users, Mailbox mailbox, String desk) {
    try {
      UserPoolEndpoint endpoint = new UserPoolEndpoint(LocalServer.bind(0), users, mailbox, desk);
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

  /** From now on all calls are too many, or none. */
  public void throttle(double part) {
    throttled = part;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Document request = Json.readTrusted(exchange.getRequestBody().readAllBytes());
      String action =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "")
              .replace(TARGET, "");
      Answer answer =
          throttled > 0
              ? Answer.refusal("TooManyRequestsException")
              : request.text("UserPoolId").equals(POOL)
                  ? answer(action, request)
                  : Answer.refusal("ResourceNotFoundException");
      byte[] body = Json.write(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(String action, Document request) {
    return switch (action) {
      case "ListUsersInGroup" -> list(request);
      case "AdminCreateUser" -> create(request);
      case "AdminAddUserToGroup" ->
          ofUser(request, user -> users.addToGroup(user, request.text("GroupName")));
      case "AdminUserGlobalSignOut" -> ofUser(request, user -> {});
      case "AdminDeleteUser" -> ofUser(request, users::delete);
      default -> Answer.refusal("UnknownOperationException");
    };
  }

  private Answer list(Document request) {
    List<LocalUserPool.User> all = users.inGroup(request.text("GroupName"));
    int from = Integer.parseInt(Objects.requireNonNullElse(request.textOrNull("NextToken"), "0"));
    int to = Math.min(all.size(), from + PAGE);
    return new Answer(
        200,
        Document.build()
            .putDocuments(
                "Users", all.subList(from, to).stream().map(UserPoolEndpoint::write).toList())
            .put("NextToken", to < all.size() ? Integer.toString(to) : null)
            .done());
  }

  private Answer create(Document request) {
    String email = request.text("Username");
    Optional<LocalUserPool.User> user =
        "RESEND".equals(request.textOrNull("MessageAction"))
            ? users.find(email)
            : users.create(email);
    user.ifPresent(this::invite);
    return user.map(
            each -> new Answer(200, Document.build().put("User", write(each).values()).done()))
        .orElseGet(() -> Answer.refusal("UsernameExistsException"));
  }

  /** Nobody needs the password: the local login asks for none. */
  private void invite(LocalUserPool.User user) {
    EditorInvitation invitation = EditorInvitation.of(desk);
    mailbox.receive(
        user.email(),
        invitation.subject(),
        invitation.html().replace("{username}", user.email()).replace("{####}", "(local: none)"));
  }

  private Answer ofUser(Document request, Consumer<LocalUserPool.User> action) {
    Optional<LocalUserPool.User> user = users.find(request.text("Username"));
    user.ifPresent(action);
    return user.isPresent()
        ? new Answer(200, Document.build().done())
        : Answer.refusal("UserNotFoundException");
  }

  private static Document write(LocalUserPool.User user) {
    return Document.build()
        .put("Username", user.sub())
        .putDocuments(
            "Attributes", List.of(attribute("sub", user.sub()), attribute("email", user.email())))
        .put("UserStatus", user.hasLoggedIn() ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD")
        .put("UserCreateDate", BigDecimal.valueOf(user.createdAt().toEpochMilli(), 3))
        .done();
  }

  private static Document attribute(String name, String value) {
    return Document.build().put("Name", name).put("Value", value).done();
  }

  private record Answer(int status, Document body) {
    static Answer refusal(String code) {
      return new Answer(400, Document.build().put("__type", code).done());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

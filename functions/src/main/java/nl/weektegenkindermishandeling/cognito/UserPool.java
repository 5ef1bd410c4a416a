package nl.weektegenkindermishandeling.cognito;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.editor.Editor;
import nl.weektegenkindermishandeling.editor.EditorAccounts;
import nl.weektegenkindermishandeling.editor.Invitation;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.sigv4.SignedCalls;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The editors' accounts by the API of Amazon Cognito (2016-04-18). The pool's user names are its
 * own ids, equal to {@code sub}; an address stands in for one.
 *
 * @param id of the pool
 */
public record UserPool(SignedCalls calls, URI endpoint, String id) implements EditorAccounts {
  /** The five actions that it takes; the role has a right to each, on this pool alone. */
  public enum Action {
    LIST_USERS_IN_GROUP("ListUsersInGroup"),
    CREATE_USER("AdminCreateUser"),
    ADD_USER_TO_GROUP("AdminAddUserToGroup"),
    SIGN_OUT("AdminUserGlobalSignOut"),
    DELETE_USER("AdminDeleteUser");

    private final String text;

    Action(String text) {
      this.text = text;
    }

    /** As AWS calls it. */
    public String text() {
      return text;
    }
  }

  private static final String EDITORS = "editors";
  private static final String CHIEF_EDITORS = "chief-editors";
  private static final String EXISTS = "UsernameExistsException";
  private static final String NOT_FOUND = "UserNotFoundException";
  private static final String NOT_LOGGED_IN = "FORCE_CHANGE_PASSWORD";

  /** The pool that these settings name; no accounts if they name none. */
  public static EditorAccounts of(Settings settings) {
    Optional<String> pool = settings.optional(Settings.USER_POOL);
    return pool.isEmpty() ? EditorAccounts.NONE : of(settings, pool.get());
  }

  private static UserPool of(Settings settings, String pool) {
    AwsSettings aws = new AwsSettings(settings);
    String region = aws.region().id();
    return new UserPool(
        SignedCalls.to("cognito-idp", region, aws),
        aws.endpoint(Settings.USER_POOL_ENDPOINT)
            .orElseGet(() -> URI.create("https://cognito-idp." + region + ".amazonaws.com")),
        pool);
  }

  @Override
  public List<Editor> all() {
    Map<String, Editor> editors = new LinkedHashMap<>();
    inGroup(EDITORS, false).forEach(editor -> editors.put(editor.id(), editor));
    inGroup(CHIEF_EDITORS, true).forEach(editor -> editors.put(editor.id(), editor));
    return editors.values().stream().sorted(Comparator.comparing(Editor::invitedAt)).toList();
  }

  @Override
  public Editor invite(Invitation invitation) {
    String email = invitation.email();
    boolean isNew = create(email, null);
    call(
        Action.ADD_USER_TO_GROUP,
        ofUser(email).put("GroupName", invitation.chief() ? CHIEF_EDITORS : EDITORS));
    Editor editor =
        all().stream()
            .filter(each -> each.email().equalsIgnoreCase(email))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the account is in no group"));
    if (!isNew && !editor.hasLoggedIn()) {
      create(email, "RESEND"); // the first password may have expired
    }
    return editor;
  }

  @Override
  public void remove(String editorId) {
    try {
      call(Action.SIGN_OUT, ofUser(editorId));
      call(Action.DELETE_USER, ofUser(editorId));
    } catch (AwsServiceException failure) {
      if (!isCode(failure, NOT_FOUND)) {
        throw failure;
      }
    }
  }

  /** Answers whether there was none. */
  private boolean create(String email, @Nullable String action) {
    try {
      call(
          Action.CREATE_USER,
          ofUser(email)
              .put("MessageAction", action)
              .put("DesiredDeliveryMediums", List.of("EMAIL"))
              .putDocuments(
                  "UserAttributes",
                  List.of(attribute("email", email), attribute("email_verified", "true"))));
      return true;
    } catch (AwsServiceException failure) {
      if (isCode(failure, EXISTS)) {
        return false;
      }
      throw failure;
    }
  }

  private List<Editor> inGroup(String group, boolean isChief) {
    List<Editor> editors = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Document page =
          call(
              Action.LIST_USERS_IN_GROUP,
              ofPool().put("GroupName", group).put("NextToken", next.orElse(null)));
      page.documents("Users").stream().map(user -> editor(user, isChief)).forEach(editors::add);
      next = Optional.ofNullable(page.textOrNull("NextToken"));
    } while (next.isPresent());
    return editors;
  }

  private static Editor editor(Document user, boolean isChief) {
    Map<String, String> attributes =
        user.documents("Attributes").stream()
            .collect(toMap(each -> each.text("Name"), each -> each.text("Value")));
    return new Editor(
        Objects.requireNonNull(attributes.get("sub")),
        Objects.requireNonNullElse(attributes.get("email"), ""),
        isChief,
        !NOT_LOGGED_IN.equals(user.textOrNull("UserStatus")),
        moment(user.number("UserCreateDate")));
  }

  /** Seconds, with parts of them behind the point. */
  private static Instant moment(BigDecimal seconds) {
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
  }

  private static Document attribute(String name, String value) {
    return Document.build().put("Name", name).put("Value", value).done();
  }

  private Document.Builder ofPool() {
    return Document.build().put("UserPoolId", id);
  }

  private Document.Builder ofUser(String name) {
    return ofPool().put("Username", name);
  }

  private Document call(Action action, Document.Builder request) {
    SignedCalls.Answer answer =
        calls.post(
            endpoint,
            Map.of(
                "Content-Type",
                "application/x-amz-json-1.1",
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService." + action.text()),
            Json.write(request.done()));
    Document body =
        Json.read(answer.body())
            .flatMap(Json.Value::object)
            .orElseGet(() -> Document.build().done());
    if (answer.status() != 200) {
      throw failure(answer.status(), body);
    }
    return body;
  }

  /** The SDK's own, so that what passes when less is asked is known by it. */
  private static AwsServiceException failure(int status, Document body) {
    String type = Objects.requireNonNullElse(body.textOrNull("__type"), "unknown");
    String code = type.substring(type.lastIndexOf('#') + 1);
    return AwsServiceException.builder()
        .message("the user pool refuses a call")
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }

  private static boolean isCode(AwsServiceException failure, String code) {
    return failure.awsErrorDetails().errorCode().equals(code);
  }
}

package nl.weektegenkindermishandeling.local.gateway;

import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.editors.TokenIssuer;

/**
 * {@code POST /_local/editor-token}: a token without a login. A body can name another {@code
 * email}, and other {@code groups}.
 */
public final class EditorTokenPage implements Page {
  /** Who the editor is, unless the caller names another. */
  public static final String EDITOR = "editor@example.org";

  private final TokenIssuer issuer;

  public EditorTokenPage(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public Optional<Answer> answer(Call call) {
    if (!call.path().equals("/_local/editor-token") || !call.method().equals("POST")) {
      return Optional.empty();
    }
    Document wish =
        Json.read(call.body()).flatMap(Json.Value::object).orElse(Document.build().done());
    String email = Objects.requireNonNullElse(wish.textOrNull("email"), EDITOR);
    String token =
        wish.has("groups") ? issuer.token(email, wish.texts("groups")) : issuer.token(email);
    return Optional.of(Answer.json(200, Document.build().put("token", token).done()));
  }
}

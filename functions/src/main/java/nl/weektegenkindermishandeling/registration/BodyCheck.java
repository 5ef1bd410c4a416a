package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of the small bodies. Each method tells what is wrong; nothing if the list is empty. */
public final class BodyCheck {
  private static final int LONGEST_TOKEN = 100;
  private static final int LONGEST_MESSAGE = 1000;

  private BodyCheck() {}

  /** A body that holds a token (the contract's schema {@code Confirmation}). */
  public static List<FieldError> confirmation(Map<String, Object> body) {
    return check(
        body,
        fields -> {
          fields.allowOnly(Set.of("token"));
          fields.require("token");
          fields.line("token", 1, LONGEST_TOKEN);
        });
  }

  /** A body that asks for links (the contract's schema {@code LinksRequest}). */
  public static List<FieldError> linksRequest(Map<String, Object> body) {
    return check(
        body,
        fields -> {
          fields.allowOnly(Set.of("email"));
          fields.require("email");
          FormCheck.email(fields);
        });
  }

  /** An editor's decision (the contract's schema {@code Decision}). */
  public static List<FieldError> decision(Map<String, Object> body) {
    return check(
        body,
        fields -> {
          fields.allowOnly(Set.of("decision", "reason", "message"));
          fields.require("decision");
          fields.choice("decision", Verdict.class);
          fields.choice("reason", Reason.class);
          fields.lines("message", 1, LONGEST_MESSAGE);
        });
  }

  private static List<FieldError> check(Map<String, Object> body, Consumer<Fields> rules) {
    List<FieldError> errors = new ArrayList<>();
    rules.accept(new Fields(body, "#", errors));
    return errors;
  }
}

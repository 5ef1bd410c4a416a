package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a body that holds a token alone (the contract's schema {@code Confirmation}). */
public final class TokenCheck {
  private static final int MAX = 100;

  private TokenCheck() {}

  /** What is wrong with this body; empty if nothing is. */
  public static List<FieldError> check(Map<String, Object> body) {
    List<FieldError> errors = new ArrayList<>();
    Fields fields = new Fields(body, "#", errors);
    fields.allowOnly(Set.of("token"));
    fields.require("token");
    fields.line("token", 1, MAX);
    return errors;
  }
}

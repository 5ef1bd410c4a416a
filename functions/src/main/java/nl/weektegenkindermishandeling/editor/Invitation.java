package nl.weektegenkindermishandeling.editor;

import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.ObjectType;

/**
 * Asks somebody to become an editor.
 *
 * @param chief whether as a chief editor
 */
public record Invitation(String email, boolean chief) {
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE).required();
  private static final Field<Boolean> CHIEF = Field.of("chief", FlagType.FLAG);

  public static final ObjectType<Invitation> TYPE =
      new ObjectType<>(
              values -> new Invitation(values.get(EMAIL), Boolean.TRUE.equals(values.find(CHIEF))))
          .with(EMAIL, Invitation::email)
          .with(CHIEF, Invitation::chief);
}

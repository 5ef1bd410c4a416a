package nl.weektegenkindermishandeling.aws.settings;

import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.cognito.Mfa;

/**
 * How editors come in.
 *
 * @param mfa whether they need a second factor
 * @param chief the address of the first chief editor, who invites the others; empty if there is one
 */
public record EditorSettings(Mfa mfa, Optional<String> chief) {
  static EditorSettings of(Context context) {
    String mfa = context.text("editorMfa").orElse("required");
    check(List.of("optional", "required").contains(mfa), "editorMfa must be optional or required");
    Optional<String> chief = context.text("chiefEditor");
    check(
        chief.map(each -> each.matches("[^@\\s]+@[^@\\s]+")).orElse(true),
        "chiefEditor must be an e-mail address");
    return new EditorSettings(mfa.equals("required") ? Mfa.REQUIRED : Mfa.OPTIONAL, chief);
  }
}

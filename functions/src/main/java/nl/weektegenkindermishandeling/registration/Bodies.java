package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TermType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.identity.Token;

/** The small bodies that organisers and editors send. */
public final class Bodies {
  private static final Field<String> TOKEN = Field.of("token", TextType.exact(1, 100)).required();
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE).required();
  private static final Field<Verdict> DECISION_FIELD =
      Field.of("decision", CodeType.of(Verdict.class)).required();
  private static final Field<Term> REASON =
      Field.of("reason", new TermType(VocabularyName.REASONS));
  private static final Field<String> MESSAGE = Field.of("message", TextType.lines(1, 1000));

  /** A token that confirms an address. */
  public static final ObjectType<Token> CONFIRMATION =
      new ObjectType<>(values -> new Token(values.get(TOKEN))).with(TOKEN, Token::text);

  /** The address of those who ask for their links. */
  public static final ObjectType<String> LINKS =
      new ObjectType<>(values -> values.get(EMAIL)).with(EMAIL, email -> email);

  /** A decision, whose editor is not in the body. */
  public static final ObjectType<Decision> DECISION =
      new ObjectType<>(values ->
          new Decision(values.get(DECISION_FIELD), "", values.find(REASON), values.find(MESSAGE)))
          .with(DECISION_FIELD, Decision::verdict)
          .with(REASON, Decision::reason)
          .with(MESSAGE, Decision::message);

  private Bodies() {}
}

package nl.weektegenkindermishandeling.registration;

import java.util.Optional;
import java.util.OptionalInt;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TermType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.Highlights;

/** The small bodies that organisers and editors send. */
public final class Bodies {
  private static final Field<String> TOKEN = Field.of("token", TextType.exact(1, 100)).required();
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE).required();
  private static final Field<Verdict> DECISION_FIELD =
      Field.of("decision", CodeType.of(Verdict.class)).required();
  private static final Field<Term> REASON =
      Field.of("reason", new TermType(VocabularyName.REASONS));
  public static final Field<String> MESSAGE = Field.of("message", TextType.lines(1, 1000));

  /** A token that confirms an address. */
  public static final ObjectType<Token> CONFIRMATION =
      new ObjectType<>(values -> new Token(values.get(TOKEN))).with(TOKEN, Token::text);

  /** The address of those who ask for their links. */
  public static final ObjectType<String> LINKS =
      new ObjectType<>(values -> values.get(EMAIL)).with(EMAIL, email -> email);

  private static final Field<String> TEXT = Field.of("text", TextType.lines(1, 2000)).required();

  /** A note for colleagues. */
  public static final ObjectType<String> NOTE =
      new ObjectType<>(values -> values.get(TEXT)).with(TEXT, text -> text);

  private static final Field<Integer> POSITION =
      Field.of("position", NumberType.whole(1, Highlights.MOST));

  /** Where among the highlighted ones, if it matters. */
  public static final ObjectType<OptionalInt> HIGHLIGHT =
      new ObjectType<>(values ->
          values.find(POSITION) == null
              ? OptionalInt.empty()
              : OptionalInt.of(values.get(POSITION)))
          .with(POSITION, position -> position.isPresent() ? position.getAsInt() : null);

  /** What is written to an organiser, if anything. */
  public static final ObjectType<Optional<String>> MESSAGE_ALONE =
      new ObjectType<>(values -> Optional.ofNullable(values.find(MESSAGE)))
          .with(MESSAGE, message -> message.orElse(null));

  /** A decision, whose editor is not in the body. */
  public static final ObjectType<Decision> DECISION =
      new ObjectType<>(
              values ->
                  new Decision(
                      values.get(DECISION_FIELD), "", values.find(REASON), values.find(MESSAGE)),
              Bodies::checkWords)
          .with(DECISION_FIELD, Decision::verdict)
          .with(REASON, Decision::reason)
          .with(MESSAGE, Decision::message);

  private Bodies() {}

  /** Whoever must change something, or loses it, hears why. */
  private static void checkWords(Input decision, FieldValues values, Edition edition) {
    Verdict verdict = values.find(DECISION_FIELD);
    Input message = decision.member(MESSAGE.name());
    if (verdict != null && verdict.needsWords()) {
      message.check(
          message.isPresent() || decision.member(REASON.name()).isPresent(),
          InputError.REASON_OR_MESSAGE);
    }
  }
}

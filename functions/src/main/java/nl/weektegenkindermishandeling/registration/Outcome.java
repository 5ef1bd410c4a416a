package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import org.jspecify.annotations.Nullable;

/**
 * How an activity went, as its organiser tells it.
 *
 * @param participants how many came, or null if that is not known
 * @param sentence about it, or null
 * @param mayQuote whether others may read the sentence, with the name of the organisation
 */
public record Outcome(
    boolean tookPlace,
    @Nullable Integer participants,
    @Nullable String sentence,
    boolean mayQuote) {
  private static final Field<Boolean> TOOK_PLACE = Field.of("tookPlace", FlagType.FLAG).required();
  private static final Field<Integer> PARTICIPANTS =
      Field.of("participants", NumberType.whole(0, 1_000_000));
  private static final Field<String> SENTENCE = Field.of("sentence", TextType.line(0, 300));
  private static final Field<Boolean> MAY_QUOTE = Field.of("mayQuote", FlagType.FLAG).required();

  public static final ObjectType<Outcome> TYPE =
      new ObjectType<>(values ->
          new Outcome(
              values.get(TOOK_PLACE),
              values.find(PARTICIPANTS),
              values.find(SENTENCE),
              values.get(MAY_QUOTE)))
          .with(TOOK_PLACE, Outcome::tookPlace)
          .with(PARTICIPANTS, Outcome::participants)
          .with(SENTENCE, Outcome::sentence)
          .with(MAY_QUOTE, Outcome::mayQuote);

  /** As a document of the API, and of what is stored. */
  public Document write() {
    return TYPE.write(this, View.ACTIVITY);
  }

  /** Reads what {@link #write} wrote. */
  public static Outcome read(Document document) {
    return TYPE.read(document, Known.OF_CAMPAIGN);
  }

  @Override
  public String toString() {
    return "Outcome[" + tookPlace + "]";
  }
}

package nl.weektegenkindermishandeling.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.input.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of the catalogue takes what people paste with it, by the same table. */
class PastedFieldsTest {
  enum Kind {
    SPACE,
    BREAK,
    UNSEEN
  }

  /** What documents, chats and mails leave in text. */
  enum Pasted {
    SPACE(" ", Kind.SPACE),
    TAB("\t", Kind.SPACE),
    NO_BREAK_SPACE("\u00A0", Kind.SPACE),
    THIN_SPACE("\u2009", Kind.SPACE),
    NARROW_NO_BREAK_SPACE("\u202F", Kind.SPACE),
    IDEOGRAPHIC_SPACE("\u3000", Kind.SPACE),
    LINE_FEED("\n", Kind.BREAK),
    CARRIAGE_RETURN("\r\n", Kind.BREAK),
    VERTICAL_TAB("\u000B", Kind.BREAK),
    FORM_FEED("\f", Kind.BREAK),
    NEXT_LINE("\u0085", Kind.BREAK),
    LINE_SEPARATOR("\u2028", Kind.BREAK),
    PARAGRAPH_SEPARATOR("\u2029", Kind.BREAK),
    SOFT_HYPHEN("\u00AD", Kind.UNSEEN),
    ZERO_WIDTH_SPACE("\u200B", Kind.UNSEEN),
    ZERO_WIDTH_JOINER("\u200D", Kind.UNSEEN),
    LEFT_TO_RIGHT_MARK("\u200E", Kind.UNSEEN),
    WORD_JOINER("\u2060", Kind.UNSEEN),
    BYTE_ORDER_MARK("\uFEFF", Kind.UNSEEN);

    private final String text;
    private final Kind kind;

    Pasted(String text, Kind kind) {
      this.text = text;
      this.kind = kind;
    }
  }

  /**
   * A text of the form.
   *
   * @param path of names
   * @param isOptional whether the form is right without it
   */
  record Text(List<String> path, TextType type, boolean isOptional) {
    @Override
    public String toString() {
      return String.join(".", path);
    }
  }

  static List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    FormFields.ALL.stream()
        .filter(field -> field != FormFields.PROOF)
        .forEach(field -> collect(field, List.of(), texts));
    return texts;
  }

  private static void collect(Field<?> field, List<String> before, List<Text> texts) {
    List<String> path = new ArrayList<>(before);
    path.add(field.name());
    FieldType<?> type = field.type();
    if (type instanceof TextType text) {
      texts.add(new Text(path, text, !field.isAlwaysRequired()));
    } else if (type instanceof ObjectType<?> object) {
      object.fields().forEach(inner -> collect(inner, path, texts));
    }
  }

  @Test
  void theCatalogueHasTexts() {
    assertThat(texts()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingIsLeftAtTheEnds(Text text) {
    for (Pasted each : Pasted.values()) {
      assertThat(cleaned(text, each.text + valueOf(text) + each.text + each.text))
          .as(each.name())
          .isEqualTo(valueOf(text));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void insideItIsASpaceOrABreakOrAsItWas(Text text) {
    boolean isExact = !text.type().more().isEmpty() || text.path().contains("acceptedConditions");
    if (!isExact) { // see below
      for (Pasted each : Pasted.values()) {
        String sent =
            text.type().max() > 20 ? valueOf(text) + "x" + each.text + "x" : "1" + each.text + "a";
        String kept = sent.replace(each.text, inside(text, each));
        String withoutMark = sent.replace(Pasted.LEFT_TO_RIGHT_MARK.text, ""); // names have none
        assertThat(cleaned(text, sent))
            .as(each.name())
            .isIn(kept, each == Pasted.LEFT_TO_RIGHT_MARK ? withoutMark : kept);
      }
    }
  }

  private static String inside(Text text, Pasted each) {
    boolean lines = text.path().getLast().equals("description");
    return switch (each.kind) {
      case SPACE -> lines && each == Pasted.TAB ? "\t" : " ";
      case BREAK -> lines ? "\n" : " ";
      case UNSEEN -> each.text;
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsNotSeenIsNoPartOfAnAddress(Text text) {
    if (!text.type().more().isEmpty()) {
      String value = valueOf(text);
      String split = value.substring(0, 3) + "\u200B\u00AD\uFEFF" + value.substring(3);
      assertThat(cleaned(text, split)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void blanksAloneAreNothing(Text text) {
    for (Pasted each : Pasted.values()) {
      Map<String, Object> body = with(text.path(), each.text.repeat(3));
      if (text.isOptional()) {
        RegistrationForm form = parse(body);
        assertThat(find(form, text.path())).as(each.name()).isNull();
      } else {
        assertThat(Forms.errors(body))
            .as(each.name())
            .extracting(error -> error.at() + " " + error.kind())
            .containsExactly("#/" + String.join("/", text.path()) + " " + InputError.REQUIRED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Pasted.class)
  void aTimeIsATime(Pasted each) {
    Map<String, Object> body = new LinkedHashMap<>(FullForm.body());
    body.put(
        "sessions",
        List.of(
            Map.of(
                "id", "first",
                "start", each.text + "2027-11-17T14:00" + each.text,
                "end", "2027-11-17T15:00:00.000Z")));
    assertThat(parse(body)).isEqualTo(FullForm.form());
  }

  private static @Nullable Object cleaned(Text text, String sent) {
    return find(parse(with(text.path(), sent)), text.path());
  }

  private static RegistrationForm parse(Map<String, Object> body) {
    return switch (RegistrationForm.parse(body, FullForm.EDITION)) {
      case Parsed.Valid<RegistrationForm> valid -> valid.value();
      case Parsed.Invalid<RegistrationForm> invalid ->
          throw new AssertionError(invalid.errors().toString());
    };
  }

  private static String valueOf(Text text) {
    RegistrationForm full = parse(bodyWith(text.path()));
    return (String) Objects.requireNonNull(find(full, text.path()), text.toString());
  }

  private static @Nullable Object find(RegistrationForm form, List<String> path) {
    Object value = form.write().values();
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  private static Map<String, Object> with(List<String> path, String value) {
    return with(bodyWith(path), path, value);
  }

  private static Map<String, Object> bodyWith(List<String> path) {
    return FormFields.ALL.stream()
        .filter(field -> field.name().equals(path.getFirst()))
        .findFirst()
        .map(FullForm::bodyWith)
        .orElseThrow();
  }

  private static Map<String, Object> with(Map<?, ?> object, List<String> path, String value) {
    Map<String, Object> changed = new LinkedHashMap<>();
    object.forEach((name, each) -> changed.put(String.valueOf(name), each));
    changed.put(
        path.getFirst(),
        path.size() == 1
            ? value
            : with(
                (Map<?, ?>) Objects.requireNonNull(changed.get(path.getFirst())),
                path.subList(1, path.size()),
                value));
    return changed;
  }
}

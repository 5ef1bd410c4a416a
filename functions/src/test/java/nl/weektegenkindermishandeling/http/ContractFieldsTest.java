package nl.weektegenkindermishandeling.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.editor.Invitation;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.CancellationFields;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract says of each field what the catalogue says, and nothing else. */
class ContractFieldsTest {
  private static final Document CONTRACT = Contract.document();
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "enum",
          "minimum",
          "maximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "items",
          "properties",
          "required",
          "additionalProperties");

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("RegistrationForm", FormFields.TYPE),
        Arguments.of("Confirmation", Bodies.CONFIRMATION),
        Arguments.of("LinksRequest", Bodies.LINKS),
        Arguments.of("Decision", Bodies.DECISION),
        Arguments.of("Note", Bodies.NOTE),
        Arguments.of("HighlightForm", Bodies.HIGHLIGHT),
        Arguments.of("CancellationForm", CancellationFields.TYPE),
        Arguments.of("Outcome", Outcome.TYPE),
        Arguments.of("Invitation", Invitation.TYPE),
        Arguments.of("EditionSettingsForm", SettingsFields.TYPE));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void whatMayBeSentIsWhatTheContractSays(String schema, ObjectType<?> type) {
    assertThat(leaves("", type.schema()))
        .containsExactlyInAnyOrderEntriesOf(leaves("", schema(schema)));
  }

  @Test
  void anActivityShowsItsPublicFields() {
    Document activity = CONTRACT.document("components").document("schemas").document("Activity");
    Set<String> own = Set.of("id", "edition", "status", "publishedAt", "changedAt");
    Set<String> ownOptional = Set.of("cancellation", "highlighted");
    Set<String> fields = new TreeSet<>(own);
    fields.addAll(ownOptional);
    ActivityFields.ALL.forEach(field -> fields.add(field.name()));
    assertThat(activity.document("properties").values().keySet()).isEqualTo(fields);
    Set<String> required = new TreeSet<>(own);
    ActivityFields.ALL.stream()
        .filter(Field::isAlwaysRequired)
        .forEach(field -> required.add(field.name()));
    required.add(ActivityFields.ACCESS.name()); // who says nothing lets everybody come
    assertThat(new TreeSet<>(activity.texts("required"))).isEqualTo(required);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsAreFilteredByTheFieldsThatSaySo(String path) {
    Map<String, Object> filters = new TreeMap<>();
    for (Field<?> field : ActivityFields.FILTERS) {
      Document schema = new Document(field.type().schema());
      List<String> codes = (schema.has("items") ? schema.document("items") : schema).texts("enum");
      filters.put(field.filter().orElseThrow().parameter(), codes);
    }
    Set<String> others =
        Set.of(
            "edition",
            "region",
            "date",
            "from",
            "to",
            "q",
            "near",
            "radius",
            "highlighted",
            "limit",
            "cursor");
    Map<String, Object> said = new TreeMap<>();
    CONTRACT.document("paths").document(path).document("get").documents("parameters").stream()
        .map(ContractFieldsTest::resolved)
        .filter(parameter -> parameter.text("in").equals("query"))
        .filter(parameter -> !others.contains(parameter.text("name")))
        .forEach(
            parameter -> said.put(parameter.text("name"), codes(parameter.document("schema"))));
    assertThat(said).isEqualTo(filters);
  }

  /** Those of one value, or of each of a list. */
  private static List<String> codes(Document schema) {
    Document resolved = resolved(schema);
    if (resolved.has("oneOf")) {
      List<List<String>> both =
          resolved.documents("oneOf").stream().map(ContractFieldsTest::codes).toList();
      assertThat(both.getFirst()).isEqualTo(both.getLast());
      return both.getFirst();
    }
    return resolved.has("items") ? codes(resolved.document("items")) : resolved.texts("enum");
  }

  static List<String> lists() {
    return CONTRACT.document("paths").values().keySet().stream()
        .filter(path -> path.equals("/activities") || path.startsWith("/feeds/"))
        .toList();
  }

  @Test
  void anEditionListsTheLabelsOfTheFieldsThatSaySo() {
    Document edition = CONTRACT.document("components").document("schemas").document("Edition");
    List<String> listed =
        Stream.concat(
                ActivityFields.ALL.stream().flatMap(field -> field.listedAs().stream()),
                Stream.of("bookingNeeds", "states", "reasons"))
            .toList();
    assertThat(edition.texts("required")).containsAll(listed);
    assertThat(
            edition.document("properties").values().keySet().stream()
                .filter(name ->
                    String.valueOf(edition.document("properties").values().get(name))
                        .contains("/Labelled")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void theCodesOfErrorsAreListed() {
    assertThat(
            CONTRACT.document("components").document("schemas").document("ErrorCode").texts("enum"))
        .containsExactlyElementsOf(Stream.of(InputError.values()).map(InputError::code).toList());
  }

  private static Map<?, ?> schema(String name) {
    return CONTRACT.document("components").document("schemas").document(name).values();
  }

  private static Document resolved(Document value) {
    if (!value.has("$ref")) {
      return value;
    }
    Document found = CONTRACT;
    for (String part : value.text("$ref").substring(2).split("/")) {
      found = found.document(part);
    }
    return resolved(found);
  }

  /** Each limit by its place; numbers are the same whatever zeros end them. */
  private static Map<String, String> leaves(String place, Map<?, ?> schema) {
    Map<String, String> leaves = new TreeMap<>();
    resolved(Document.from(schema))
        .values()
        .forEach((keyword, value) -> {
          String at = place + "/" + keyword;
          if (keyword.equals("properties")) {
            ((Map<?, ?>) value)
                .forEach((name, each) -> leaves.putAll(leaves(at + "/" + name, (Map<?, ?>) each)));
          } else if (Set.of("allOf", "anyOf").contains(keyword)) {
            for (int i = 0; i < ((List<?>) value).size(); i++) {
              leaves.putAll(leaves(at + "/" + i, (Map<?, ?>) ((List<?>) value).get(i)));
            }
          } else if (Set.of("if", "then").contains(keyword)) {
            leaves.putAll(leaves(at, (Map<?, ?>) value));
          } else if (keyword.equals("dependentRequired")) {
            leaves.put(at, new TreeMap<>((Map<?, ?>) value).toString());
          } else if (value instanceof Map<?, ?> each
              && Set.of("items", "additionalProperties").contains(keyword)) {
            leaves.putAll(leaves(at, each));
          } else if (KEYWORDS.contains(keyword)) {
            leaves.put(at, text(value));
          }
        });
    return leaves;
  }

  private static String text(Object value) {
    return switch (value) {
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case List<?> list -> list.stream().map(String::valueOf).sorted().toList().toString();
      default -> value.toString();
    };
  }
}

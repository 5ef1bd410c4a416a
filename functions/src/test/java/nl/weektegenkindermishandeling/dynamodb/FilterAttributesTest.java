package nl.weektegenkindermishandeling.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldFilter;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.text.Coded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class FilterAttributesTest {
  private static final DynamoDbClient NOBODY_CALLS_IT =
      new DynamoDbClient() {
        @Override
        public String serviceName() {
          return "none";
        }

        @Override
        public void close() {}
      };

  static List<Field<?>> filters() {
    return ActivityFields.FILTERS;
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aRowHasTheCodesThatItIsFilteredBy(Field<?> field) {
    FieldFilter<?> filter = field.filter().orElseThrow();
    List<String> codes = codes(field);
    assertThat(codes).isNotEmpty();
    assertThat(row().text(filter.attribute())).isEqualTo(String.join(" ", codes));
    QueryRequest request =
        new RowFilter(new ActivityFilter(Map.of(field, Set.of(codes.getFirst())), null, null))
            .addTo(QueryRequest.builder(), Map.of(), Map.of())
            .build();
    assertThat(request.filterExpression()).contains("#" + filter.attribute());
    assertThat(request.expressionAttributeValues().values())
        .extracting(AttributeValue::s)
        .containsExactly(codes.getFirst());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void anActivityPassesByItsOwnCodesAlone(Field<?> field) {
    ActivityDetails details = FullForm.form().details();
    assertThat(codes(field))
        .allSatisfy(code ->
            assertThat(new ActivityFilter(Map.of(field, Set.of(code)), null, null).matches(details))
                .isTrue());
    assertThat(new ActivityFilter(Map.of(field, Set.of("another")), null, null).matches(details))
        .isFalse();
  }

  /** The codes of a row are one text, in which one is looked for. */
  @ParameterizedTest
  @MethodSource("filters")
  void noCodeIsAPartOfAnother(Field<?> field) {
    List<String> codes =
        field.type().vocabulary(Campaign.current().vocabularies()).stream()
            .map(Coded::code)
            .toList();
    assertThat(codes)
        .allSatisfy(code ->
            assertThat(codes).filteredOn(other -> other.contains(code)).containsExactly(code));
  }

  private static <T> List<String> codes(Field<T> field) {
    return field.foundBy(FullForm.form().find(field));
  }

  private static Item row() {
    Database database = new Database(NOBODY_CALLS_IT, variable -> variable, Clock.systemUTC());
    return new ActivityRows(database)
        .replace(Optional.empty(), Optional.of(FullForm.activity())).stream()
            .filter(write -> write.put() != null)
            .map(write -> new Item(write.put().item()))
            .findFirst()
            .orElseThrow();
  }
}

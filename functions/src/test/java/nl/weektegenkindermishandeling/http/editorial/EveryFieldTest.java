package nl.weektegenkindermishandeling.http.editorial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.feed.ActivitiesCsv;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of the catalogue is everywhere where fields are. A place that forgets one fails here. */
class EveryFieldTest {
  private static final Set<Field<?>> GUARDS =
      Set.of(FormFields.HONEYPOT, FormFields.FORMER_HONEYPOT, FormFields.PROOF);

  static List<Field<?>> fields() {
    return FormFields.ALL.stream().filter(field -> !GUARDS.contains(field)).toList();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theFormsOfThisTestHaveAValueForEachField(Field<?> field) {
    assertThat(FullForm.bodyWith(field)).containsKey(field.name());
  }

  static List<Map<String, Object>> bodies() {
    return List.of(FullForm.body(), FullForm.onlineBody());
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aFormIsWrittenAsItWasParsedAndReadAsItWasWritten(Map<String, Object> body) {
    RegistrationForm form = FullForm.form(body);
    Document written = form.write();
    assertThat(Difference.between(written, new Document(body))).isEmpty();
    assertThat(written.values().keySet())
        .containsExactlyElementsOf(
            fields().stream().map(Field::name).filter(body::containsKey).toList());
    assertThat(RegistrationForm.read(written, FullForm.EDITION.known())).isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void itIsInTheExportOfEditors(Field<?> field) {
    RegistrationsCsv csv = new RegistrationsCsv(CsvDialect.COMMA, Language.EN);
    csv.add(
        Registration.register(
                FullForm.ID,
                FullForm.form(FullForm.bodyWith(field)),
                FullForm.EDITION,
                new Token("secret"),
                Instant.parse("2027-09-01T10:00:00Z"),
                false)
            .after());
    Map<String, String> row = firstRow(new String(csv.bytes(), UTF_8).substring(1));
    assertThat(field.columns()).isNotEmpty();
    assertThat(field.columns())
        .allSatisfy(column ->
            assertThat(row).hasEntrySatisfying(column.nameForEditors(), EveryFieldTest::isFilled));
  }

  /** A mail tells what an editor corrected by what people call a field. */
  @ParameterizedTest
  @MethodSource("fields")
  void peopleHaveANameForIt(Field<?> field) {
    assertThat(field.label(Language.NL).equals(field.name()))
        .isEqualTo(field == FormFields.ACCEPTED_CONDITIONS); // nobody corrects what was accepted
  }

  static List<Field<?>> publicFields() {
    return ActivityFields.ALL;
  }

  @ParameterizedTest
  @MethodSource("publicFields")
  void itIsInWhatVisitorsRead(Field<?> field) {
    Activity activity = FullForm.activity(FullForm.form(FullForm.bodyWith(field)));
    assertThat(ActivityDocument.write(activity).has(field.name())).isTrue();
    Map<String, String> row =
        firstRow(
            new ActivitiesCsv(
                    new Links("https://www.campaign.example"), Language.NL, CsvDialect.COMMA)
                .write(List.of(activity))
                .substring(1));
    assertThat(field.columns())
        .filteredOn(column -> !column.forEditorsAlone())
        .isNotEmpty()
        .allSatisfy(
            column -> assertThat(row).hasEntrySatisfying(column.name(), EveryFieldTest::isFilled));
  }

  @ParameterizedTest
  @MethodSource("publicFields")
  void aCodeThatCanBeChosenIsAFilterOrSaysWhyNot(Field<?> field) {
    Set<Field<?>> notFiltered = Set.of(ActivityFields.ACCESS); // few are by invitation
    assertThat(
            field.filter().isPresent()
                || field.type().vocabulary(Campaign.current().vocabularies()).isEmpty())
        .isNotEqualTo(notFiltered.contains(field));
  }

  @ParameterizedTest
  @MethodSource("publicFields")
  void anEditionListsTheLabelsOfItsCodes(Field<?> field) {
    List<? extends Coded> codes = field.type().vocabulary(Campaign.current().vocabularies());
    if (codes.isEmpty() || !(codes.getFirst() instanceof Labelled)) {
      assertThat(field.listedAs()).isEmpty();
    } else {
      assertThat(field.listedAs()).isPresent();
    }
  }

  private static void isFilled(String cell) {
    assertThat(cell).isNotEmpty();
  }

  private static Map<String, String> firstRow(String csv) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(new StringReader(csv))) {
      return rows.iterator().next().toMap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.weektegenkindermishandeling.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.campaign.Vocabulary;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFieldsTest {
  private static final Edition EDITION = Edition.of(2027);
  private static final EditionSettings SETTINGS = EDITION.settings();
  private static final Instant BEFORE_OPENING = Instant.parse("2026-11-01T10:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
  void whatIsAnsweredCanBeSent(int year) {
    Edition edition = Edition.of(year);
    Document written = SettingsFields.write(edition.settings());
    assertThat(SettingsFields.parse(written, edition))
        .isEqualTo(new Parsed.Valid<>(edition.settings()));
    assertThat(SettingsFields.read(written)).isEqualTo(edition.settings());
  }

  @Test
  void aNoticeIsOneTextOrOneForEachLanguage() {
    EditionSettings one = parse(SETTINGS, "notice", "Let op");
    assertThat(one.notice()).isEqualTo(Translated.forAll("Let op"));
    assertThat(SettingsFields.write(one).text("notice")).isEqualTo("Let op");
    EditionSettings dutch = parse(SETTINGS, "notice", Map.of("nl", "Let op"));
    assertThat(requireNonNull(dutch.notice()).in(Language.EN)).isEqualTo("Let op");
    assertThat(SettingsFields.write(dutch).document("notice").text("nl")).isEqualTo("Let op");
  }

  private static EditionSettings parse(EditionSettings settings, String member, Object value) {
    return SettingsFields.parse(SettingsFields.write(settings).with(member, value), EDITION)
        .orElseThrow(errors -> new AssertionError(errors.toString()));
  }

  @Test
  void aCodeThatIsAPartOfAnotherIsRefused() {
    List<Term> types = new ArrayList<>(terms());
    types.add(new Term("train", Translated.forAll("Trein"), false));
    EditionSettings wish = SETTINGS.withVocabularies(withTypes(types));
    Parsed<EditionSettings> parsed = SettingsFields.parse(SettingsFields.write(wish), EDITION);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid ->
                assertThat(((FieldError) invalid.errors().getFirst()).at())
                    .isEqualTo("#/types/" + (types.size() - 1) + "/code"));
  }

  @Test
  void whatMaySurpriseIsSaidBefore() {
    EditionSettings earlier =
        SETTINGS.withDates(
            SETTINGS.dates().withRegistration(BEFORE_OPENING, SETTINGS.dates().closesAt()));
    assertThat(kinds(earlier)).containsExactly(SettingsWarning.Kind.OPENS_AT_ONCE);
    EditionSettings later =
        SETTINGS.withDates(
            SETTINGS
                .dates()
                .withRegistration(
                    Instant.parse("2027-03-01T08:00:00Z"), SETTINGS.dates().closesAt()));
    assertThat(kinds(later)).containsExactly(SettingsWarning.Kind.OPENS_LATER);
    assertThat(
            SettingsWarning.of(EDITION, later, true, BEFORE_OPENING).getFirst().detail(Language.NL))
        .startsWith("Op dat moment (maandag 1 maart 2027")
        .contains("uitnodiging");
    assertThat(kinds(SETTINGS.withModeration(Moderation.NONE)))
        .containsExactly(SettingsWarning.Kind.NO_MODERATION);
    assertThat(kinds(SETTINGS)).isEmpty();
  }

  @Test
  void whoMovesADeadlineThatIsOverIsNotToldOfInvitations() {
    Instant late = Instant.parse("2027-11-14T10:00:00Z");
    EditionSettings longer =
        SETTINGS.withDates(
            SETTINGS
                .dates()
                .withRegistration(
                    SETTINGS.dates().opensAt(), Instant.parse("2027-11-16T10:00:00Z")));
    assertThat(SettingsWarning.of(EDITION, longer, true, late))
        .extracting(SettingsWarning::kind)
        .containsExactly(SettingsWarning.Kind.OPENS_AGAIN);
  }

  @Test
  void conditionsOfBeforeAreTakenForADayThoughSomethingElseChangesMeanwhile() {
    Instant noon = Instant.parse("2027-09-01T12:00:00Z");
    EditionSettings other =
        SETTINGS.withConditions(
            new EditionSettings.Conditions("2027-2", Translated.forAll("Andere voorwaarden.")));
    SettingsVersion first = SettingsChange.of(EDITION, other, noon, "chief").after();
    Edition edition = first.of(EDITION);
    SettingsVersion second =
        SettingsChange.of(
                edition,
                other.withNotice(Translated.forAll("Bericht")),
                noon.plusSeconds(1800),
                "chief")
            .after();
    assertThat(second.former()).containsEntry("2027", noon.plusSeconds(24 * 60 * 60));
    assertThat(second.of(EDITION).takesConditions("2027")).isTrue();
    SettingsVersion later =
        SettingsChange.of(second.of(EDITION), other, noon.plusSeconds(25 * 60 * 60), "chief")
            .after();
    assertThat(later.former()).isEmpty();
  }

  @Test
  void aVersionThatIsRestoredKeepsCodesThatWereAddedSinceRetired() {
    List<Term> more = new ArrayList<>(terms());
    more.add(new Term("podcast", Translated.forAll("Podcast"), false));
    Vocabulary restored =
        SETTINGS.vocabularies().retiringOthersOf(withTypes(more)).get(VocabularyName.TYPES);
    assertThat(restored.choices()).isEqualTo(terms());
    assertThat(restored.find("podcast").orElseThrow().retired()).isTrue();
  }

  private static List<SettingsWarning.Kind> kinds(EditionSettings settings) {
    return SettingsWarning.of(EDITION, settings, true, BEFORE_OPENING).stream()
        .map(SettingsWarning::kind)
        .toList();
  }

  private static List<Term> terms() {
    return SETTINGS.vocabularies().get(VocabularyName.TYPES).terms();
  }

  private static Vocabularies withTypes(List<Term> types) {
    return Vocabularies.of(name ->
        name == VocabularyName.TYPES ? new Vocabulary(types) : SETTINGS.vocabularies().get(name));
  }
}

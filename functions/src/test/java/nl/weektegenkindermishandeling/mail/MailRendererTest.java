package nl.weektegenkindermishandeling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.fixtures.Terms;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailRendererTest {
  private static final String ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";
  private static final Token TOKEN = new Token("secret");
  private static final Instant EXPIRY = Instant.parse("2027-11-10T10:00:00Z");
  private static final Term UNCLEAR = Terms.reason("unclear");
  private static final Plan PLAN = Plan.of(FullForm.form().details(), Language.NL);
  private static final String TITLE = "\"Titel\" & meer";

  private final MailRenderer renderer =
      new MailRenderer(
          new Website("https://www.campaign.example", "https://www.campaign.example/redactie"),
          new SeededEditions(FullForm.EDITION));

  private static final Gist GIST =
      new Gist(
          Instant.parse("2027-09-01T10:00:00Z"),
          Terms.type("theatre"),
          LocalDate.parse("2027-11-16"),
          "Utrecht",
          2);

  /** One of each kind. */
  private static List<MailContent> messages() {
    return Stream.concat(typed().stream(), untyped().stream()).toList();
  }

  /** Those that hold nothing that was typed into a form. */
  private static List<MailContent> untyped() {
    return List.of(
        confirm(MailContent.Asking.REGISTRATION),
        confirm(MailContent.Asking.REMINDER),
        confirm(MailContent.Asking.HANDOVER),
        new MailContent.ConfirmSeveral(
            List.of(
                confirm(MailContent.Asking.REGISTRATION), confirm(MailContent.Asking.HANDOVER))),
        new MailContent.Digest(
            3, 1, EXPIRY.minusSeconds(9_000), 2, EXPIRY.plusSeconds(90_000), EXPIRY));
  }

  private static MailContent.ConfirmAddress confirm(MailContent.Asking asking) {
    return new MailContent.ConfirmAddress(ID, TOKEN, EXPIRY, asking, GIST);
  }

  static List<Language> languages() {
    return Campaign.current().languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whoConfirmsReadsWhatItIsAbout(Language language) {
    RenderedMail mail = compose(confirm(MailContent.Asking.REGISTRATION), language);
    assertThat(mail.text())
        .contains(
            language.equals(Language.NL)
                ? """
                Soort: Theater
                Eerste dag: dinsdag 16 november 2027
                Waar: Utrecht
                Hoe vaak: 2 keer
                Verstuurd op: woensdag 1 september 2027, 12.00 uur
                """
                : """
                Kind: Theatre
                First day: Tuesday 16 November 2027
                Where: Utrecht
                How often: 2 times
                Sent on: Wednesday 1 September 2027 at 12:00 (Dutch time)
                """);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-11-11T08:00:00+01:00, Aanmelden kan nog 1 dag.",
    "2027-11-12T08:00:00+01:00, Vandaag is de laatste dag om aan te melden.",
    "2027-11-13T08:00:00+01:00, Aanmelden kan niet meer."
  })
  void editorsReadHowLongRegistrationIsOpen(OffsetDateTime morning, String sentence) {
    Instant closesAt = Instant.parse("2027-11-12T22:59:59Z");
    Instant now = morning.toInstant();
    MailContent digest = new MailContent.Digest(3, 1, now.minusSeconds(9_000), 2, closesAt, now);
    assertThat(compose(digest, Language.NL).text()).contains(sentence);
  }

  private static List<MailContent> typed() {
    Stream<MailContent> updates = Arrays.stream(UpdateKind.values()).map(MailRendererTest::update);
    Stream<MailContent> others =
        Stream.of(
            new MailContent.GivenAway("Sam <b>", TITLE),
            new MailContent.Links(
                List.of(
                    new MailContent.LinkTo(ID, TOKEN, TITLE),
                    new MailContent.LinkTo(ID, TOKEN, "B"))));
    return Stream.concat(updates, others).toList();
  }

  private static MailContent.Update update(UpdateKind kind) {
    return new MailContent.Update(
        kind, ID, TOKEN, "Sam <b>", TITLE, null, UNCLEAR, "Eerste <i>\nTweede", PLAN, List.of());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMailNamesTheHelpLineInTextAndHtml(Language language) {
    assertThat(messages())
        .extracting(message -> compose(message, language))
        .allSatisfy(mail -> assertThat(mail.text()).contains("Veilig Thuis", "0800-2000"))
        .allSatisfy(mail -> assertThat(mail.html()).contains("Veilig Thuis", "0800-2000"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everySubjectSaysWhatHappened(Language language) {
    assertThat(messages())
        .extracting(message -> compose(message, language).subject())
        .doesNotHaveDuplicates()
        .allSatisfy(subject -> assertThat(subject).hasSizeBetween(15, 100));
    assertThat(untyped())
        .extracting(message -> compose(message, language).subject())
        .allSatisfy(subject -> assertThat(subject).doesNotContain("Titel"));
  }

  /**
   * Whoever is asked to confirm may never have heard of it: nothing that was typed stands there.
   */
  @ParameterizedTest
  @MethodSource("languages")
  void theSubjectSaysWhichActivityItIsAbout(Language language) {
    assertThat(compose(confirm(MailContent.Asking.REGISTRATION), language).subject())
        .contains(language.equals(Language.NL) ? "16 november" : "16 November")
        .contains("Utrecht");
    assertThat(compose(update(UpdateKind.WEEK_AHEAD), language).subject()).contains(TITLE);
    String longTitle = "Een heel lange titel van een activiteit die nooit in een onderwerp past";
    MailContent.GivenAway unfit = new MailContent.GivenAway("Sam", longTitle);
    assertThat(compose(unfit, language).subject()).contains("Een heel lange titel").endsWith("…");
  }

  @Test
  void whoIsAskedToCheckReadsWhenAndWhere() {
    for (UpdateKind kind :
        List.of(
            UpdateKind.RECEIVED, UpdateKind.ONLINE, UpdateKind.WEEK_AHEAD, UpdateKind.CANCELLED)) {
      assertThat(compose(update(kind), Language.NL).text())
          .contains("woensdag 17 november 2027, 14.00–16.00 uur\nElders, Voorbeeldstraat 1a");
    }
    assertThat(compose(update(UpdateKind.WEEK_AHEAD), Language.EN).text())
        .contains("Wednesday 17 November 2027, 14:00–16:00\nElders");
  }

  @Test
  void mailsThatWereStoredBeforeTheyToldWhenAndWhereGoOut() {
    Document stored = MailContentDocument.write(update(UpdateKind.WEEK_AHEAD));
    Map<String, Object> before = new HashMap<>(stored.values());
    before.remove("plan");
    RenderedMail mail =
        compose(MailContentDocument.read(new Document(before), Known.OF_CAMPAIGN), Language.NL);
    assertThat(mail.text()).contains("Titel").doesNotContain("14.00");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theFileHasANameInTheLanguageOfTheMail(Language language) {
    MailContent.Update online =
        new MailContent.Update(
            UpdateKind.ONLINE,
            ID,
            TOKEN,
            "Sam",
            TITLE,
            FullForm.activity(),
            null,
            null,
            PLAN,
            List.of());
    assertThat(compose(online, language).attachments())
        .extracting(RenderedMail.Attachment::fileName)
        .containsExactly(language.equals(Language.NL) ? "activiteit.ics" : "activity.ics");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatPeopleTypedIsTextInHtml(Language language) {
    for (MailContent message : typed()) {
      RenderedMail mail = compose(message, language);
      assertThat(mail.html()).contains("&quot;Titel&quot; &amp; meer").doesNotContain("<b>", "<i>");
      assertThat(mail.text()).contains(TITLE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ONLINE", "PLEASE_CHANGE", "NOT_PLACED", "EDIT_NOT_PLACED", "CHANGE_APPROVED"})
  void whatAnEditorWroteIsInTheMail(UpdateKind kind) {
    RenderedMail mail = compose(update(kind), Language.NL);
    assertThat(mail.text()).contains(UNCLEAR.label(Language.NL), "Eerste <i>\nTweede");
    assertThat(mail.html()).contains("Eerste &lt;i&gt;<br>Tweede");
  }

  @ParameterizedTest
  @EnumSource(names = {"PLEASE_CHANGE", "NOT_PLACED", "EDIT_NOT_PLACED"})
  void whoeverHearsNoReasonHearsWhereToAsk(UpdateKind kind) {
    MailContent.Update bare =
        new MailContent.Update(
            kind,
            ID,
            TOKEN,
            "Sam",
            TITLE,
            null,
            Terms.reason(Campaign.OTHER),
            null,
            null,
            List.of());
    assertThat(compose(bare, Language.NL).text()).contains("Wil je weten waarom?");
    assertThat(compose(update(kind), Language.NL).text()).doesNotContain("Wil je weten waarom?");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theTokenStandsInTheFragmentOfALink(Language language) {
    RenderedMail mail = compose(untyped().getFirst(), language);
    assertThat(mail.text())
        .contains("https://www.campaign.example/confirm#registration=" + ID + "&token=secret");
    assertThat(mail.text()).contains(language.equals(Language.NL) ? "11.00 uur" : "11:00");
    assertThat(typed())
        .filteredOn(message -> !(message instanceof MailContent.GivenAway))
        .allSatisfy(message ->
            assertThat(compose(message, language).text())
                .contains(
                    "https://www.campaign.example/manage#registration=" + ID + "&token=secret"));
  }

  @Test
  void messagesAreReadAsTheyWereWritten() {
    assertThat(Stream.concat(messages().stream(), Stream.of(new MailContent.LinksAsked())))
        .allSatisfy(message ->
            assertThat(
                    MailContentDocument.read(MailContentDocument.write(message), Known.OF_CAMPAIGN))
                .isEqualTo(message));
  }

  private RenderedMail compose(MailContent message, Language language) {
    return renderer.render(new Mail("01", "sam@example.org", language, message, Timing.at(EXPIRY)));
  }
}

package nl.weektegenkindermishandeling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.registration.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompositionTest {
  private static final String ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";
  private static final Token TOKEN = new Token("secret");
  private static final List<Message> MESSAGES =
      List.of(
          new Message.ConfirmAddress(ID, TOKEN, Instant.parse("2027-11-10T10:00:00Z")),
          new Message.Received(ID, "Sam <b>", "\"Titel\" & meer"),
          new Message.Online(ID, "Sam <b>", "\"Titel\" & meer"));

  private final Composition composition =
      new Composition(new Website("https://www.campaign.example"));

  @ParameterizedTest
  @EnumSource
  void everyMailNamesTheHelpLineInTextAndHtml(Language language) {
    assertThat(MESSAGES)
        .extracting(message -> compose(message, language))
        .allSatisfy(mail -> assertThat(mail.text()).contains("Veilig Thuis", "0800-2000"))
        .allSatisfy(mail -> assertThat(mail.html()).contains("Veilig Thuis", "0800-2000"));
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleTypedIsTextInHtml(Language language) {
    for (Message message : MESSAGES.subList(1, 3)) {
      ComposedMail mail = compose(message, language);
      assertThat(mail.html())
          .contains("Sam &lt;b&gt;", "&quot;Titel&quot; &amp; meer")
          .doesNotContain("<b>");
      assertThat(mail.text()).contains("Sam <b>", "\"Titel\" & meer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTokenStandsInTheFragmentOfALink(Language language) {
    ComposedMail mail = compose(MESSAGES.getFirst(), language);
    assertThat(mail.text())
        .contains("https://www.campaign.example/confirm#registration=" + ID + "&token=secret");
    assertThat(mail.text()).contains(language == Language.NL ? "11.00 uur" : "11:00");
  }

  @Test
  void messagesAreReadAsTheyWereWritten() {
    assertThat(MESSAGES)
        .allSatisfy(message ->
            assertThat(MessageDocument.read(MessageDocument.write(message))).isEqualTo(message));
  }

  private ComposedMail compose(Message message, Language language) {
    return composition.compose(new Mail("01", "sam@example.org", language, message));
  }
}

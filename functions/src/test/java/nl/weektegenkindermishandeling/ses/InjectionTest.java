package nl.weektegenkindermishandeling.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.fixtures.Terms;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.MailRenderer;
import nl.weektegenkindermishandeling.mail.Plan;
import nl.weektegenkindermishandeling.mail.RenderedMail;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.mail.UpdateKind;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.text.Language;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type reaches a mail as text, and nothing else, as another mail library reads it. */
class InjectionTest {
  private static final String ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";
  private static final MailRenderer RENDERER =
      new MailRenderer(
          new Website("https://www.campaign.example", "https://e.campaign.example"),
          new SeededEditions(FullForm.EDITION));

  static List<String> payloads() {
    return List.of(
        "Titel\r\nBcc: victim@example.org",
        "Titel\nTo: victim@example.org\n\nEen andere tekst",
        "Titel\rX-Injected: 1",
        "Titel\u2028Bcc: victim@example.org",
        "=?utf-8?B?QmNjOiB2aWN0aW1AZXhhbXBsZS5vcmc=?=",
        "=?iso-8859-1?Q?=0D=0ABcc:=20victim@example.org?=",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href=\"https://evil.example\">klik</a>",
        "</body></html><iframe src=https://evil.example></iframe>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "javascript:alert(1)",
        "--boundary\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
        ".\r\n.\r\nQUIT",
        "Ωμέγα 日本語 العربية 🎭 Ćwiek–Żółć",
        "a".repeat(2_000),
        "ä".repeat(1_000));
  }

  private static Stream<MailContent> messages(String payload) {
    Stream<MailContent> updates =
        Arrays.stream(UpdateKind.values())
            .map(kind ->
                new MailContent.Update(
                    kind,
                    ID,
                    new Token("secret"),
                    payload,
                    payload,
                    null,
                    Terms.reason("unclear"),
                    payload,
                    new Plan(FullForm.activity().details().sessions(), payload),
                    List.of()));
    return Stream.concat(
        updates,
        Stream.of(
            new MailContent.GivenAway(payload, payload),
            new MailContent.Links(
                List.of(new MailContent.LinkTo(ID, new Token("secret"), payload)))));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whatIsTypedIsTextAndAddsNoHeaderNoElementAndNoRecipient(String payload) {
    messages(payload)
        .forEach(message -> {
          RenderedMail mail =
              RENDERER.render(
                  new Mail(ID, "sam@example.org", Language.NL, message, Timing.at(Instant.EPOCH)));
          org.apache.james.mime4j.dom.Message read =
              read(MimeMail.write(mail, "noreply@campaign.example"));
          assertThat(read.getHeader().getFields())
              .extracting(Field::getName)
              .containsExactlyInAnyOrder(
                  "Date",
                  "From",
                  "Reply-To",
                  "To",
                  "Message-ID",
                  "Subject",
                  "MIME-Version",
                  "Content-Type",
                  "Auto-Submitted");
          assertThat(read.getTo().flatten()).hasToString("[sam@example.org]");
          assertThat(read.getSubject()).isEqualTo(mail.subject()).doesNotContain("\r", "\n");
          Document html = Jsoup.parse(part(read, "text/html"));
          assertThat(html.select("script, img, iframe, [onerror], [onclick]")).isEmpty();
          assertThat(html.select("a").eachAttr("href"))
              .allSatisfy(link -> assertThat(link).startsWith("https://www.campaign.example/"));
          assertThat(squeezed(html.text())).contains(squeezed(payload));
          assertThat(squeezed(part(read, "text/plain"))).contains(squeezed(payload));
        });
  }

  static List<String> addresses() {
    return List.of(
        "sam@example.org\r\nBcc: victim@example.org",
        "sam@example.org\nX: 1",
        "sam@example.org, victim@example.org",
        "sam@example.org; victim@example.org",
        "\"sam\\r\\nBcc: x\"@example.org",
        "Sam <sam@example.org>",
        "=?utf-8?Q?sam?=\r\n @example.org",
        "sam@exam ple.org",
        "sam@example.org%0d%0aBcc:victim@example.org",
        "a".repeat(250) + "@example.org");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void whatIsNoSingleAddressIsRefused(String address) {
    assertThat(Bodies.LINKS.parseBody(Map.of("email", address), Edition.of(2027)))
        .isInstanceOf(Parsed.Invalid.class);
  }

  private static org.apache.james.mime4j.dom.Message read(byte[] mail) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      return builder.parseMessage(new ByteArrayInputStream(mail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String part(org.apache.james.mime4j.dom.Message mail, String type) {
    return ((Multipart) mail.getBody())
        .getBodyParts().stream()
            .filter(part -> type.equals(part.getMimeType()))
            .map(part -> text((TextBody) part.getBody()))
            .findFirst()
            .orElseThrow();
  }

  private static String text(TextBody body) {
    try (var reader = body.getReader();
        var text = new java.io.StringWriter()) {
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without blanks, in which mails and pages differ. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u2028]+", "");
  }
}

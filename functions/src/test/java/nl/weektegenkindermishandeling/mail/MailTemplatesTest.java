package nl.weektegenkindermishandeling.mail;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of the campaign's folder: all are there, and each has what its kind has. */
class MailTemplatesTest {
  private static final Website WEBSITE =
      new Website("https://www.campaign.example", "https://www.campaign.example/redactie");
  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/>&]?)\\s*([\\w.-]+)\\s*}}");

  static Stream<Arguments> mails() {
    return new MailSamples(FullForm.activity())
        .all().stream()
            .flatMap(
                content -> languages().stream().map(language -> Arguments.of(language, content)));
  }

  static List<Language> languages() {
    return Campaign.current().languages();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void aTemplateHasPlaceholdersOfItsKindAlone(Language language, MailContent content) {
    Set<String> allowed = new TreeSet<>(List.of(".", "-first", "-last"));
    names(new MailWriter(language, WEBSITE).values(content), allowed);
    assertThat(placeholders(language, MailWriter.kind(content) + ".txt")).isSubsetOf(allowed);
  }

  @ParameterizedTest
  @MethodSource("mails")
  void nothingOfATemplateIsLeftInAMail(Language language, MailContent content) {
    MailBody body = new MailWriter(language, WEBSITE).write(content);
    assertThat(body.subject()).doesNotContain("{", "}", "\n").hasSizeBetween(15, 110);
    assertThat(body.blocks())
        .hasSizeGreaterThan(1)
        .allSatisfy(block -> assertThat(block.toString()).doesNotContain("{{", "](", "\uE001"));
  }

  /** Whoever is asked to confirm may never have heard of it. */
  @ParameterizedTest
  @MethodSource("languages")
  void theMailToConfirmHasNoPlaceForWhatWasTyped(Language language) {
    MailSamples samples = new MailSamples(FullForm.activity());
    samples.all().stream()
        .filter(MailContent::canReachStrangers)
        .forEach(content -> {
          String values = new MailWriter(language, WEBSITE).values(content).toString();
          assertThat(values)
              .doesNotContain(FullForm.activity().details().title(), "Stichting Anders", "Elders");
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFileIsAKindOfMailOrAPart(Language language) throws IOException {
    Set<String> kinds =
        new MailSamples(FullForm.activity())
            .all().stream().map(content -> MailWriter.kind(content) + ".txt").collect(toSet());
    try (Stream<Path> files =
        Files.list(Path.of("target/classes/campaign/mails", language.code()))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.startsWith("part-")))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  @Test
  void theCampaignIsWhole() {
    Campaign campaign = Campaign.current();
    assertThat(campaign.domain()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    assertThat(campaign.since()).matches("20\\d\\d");
    assertThat(campaign.contact()).matches("[^@\\s]+@[^@\\s]+\\.[a-z]+");
    assertThat(campaign.colour()).matches("#[0-9a-f]{6}");
    assertThat(contrastWithWhite(campaign.colour())).isGreaterThanOrEqualTo(4.5);
    for (Language language : languages()) {
      assertThat(campaign.name(language)).isNotBlank();
      assertThat(campaign.helpLines())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.text().texts()).containsKey(language));
      assertThat(campaign.conditions().texts()).containsKey(language);
    }
  }

  /** WCAG 2.2, 1.4.3. */
  private static double contrastWithWhite(String colour) {
    double luminance =
        0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Set<String> placeholders(Language language, String file) {
    Set<String> found = new TreeSet<>();
    TAG.matcher(Campaign.file("mails/" + language.code() + "/" + file))
        .results()
        .forEach(tag -> {
          if (tag.group(1).equals(">")) {
            found.addAll(placeholders(language, "part-" + tag.group(2) + ".txt"));
          } else {
            found.add(tag.group(2));
          }
        });
    return found.stream().collect(toCollection(TreeSet::new));
  }

  private static void names(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, inner) -> {
        names.add(String.valueOf(name));
        names(inner, names);
      });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> names(inner, names));
    }
  }
}

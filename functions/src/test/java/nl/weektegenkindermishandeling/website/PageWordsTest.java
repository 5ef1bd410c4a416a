package nl.weektegenkindermishandeling.website;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;

/** Each word of a page is there in both languages, and none is there for nothing. */
class PageWordsTest {
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\{\\{words\\.(\\w+)}}");
  private static final Path TEMPLATES = Path.of("src/main/website/templates");
  private static final Path SCRIPTS = Path.of("src/main/website/scripts");
  private static final Path JAVA = Path.of("src/main/java/nl/weektegenkindermishandeling");

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(words(Language.EN)).isEqualTo(words(Language.NL));
    assertThat(PageWords.in(new Language("fr")).texts())
        .isEqualTo(PageWords.in(Language.EN).texts());
  }

  @Test
  void templatesUseWordsThatThereAre() {
    Set<String> all = new TreeSet<>(words(Language.NL));
    all.addAll(PageWords.ofDesk(Language.NL).texts().keySet());
    assertThat(usedInTemplates()).isNotEmpty().isSubsetOf(all);
  }

  /**
   * By the page of editors, its scripts, or what makes its forms; and none takes another's name.
   */
  @Test
  void eachWordOfTheDeskIsUsed() {
    Set<String> words = PageWords.ofDesk(Language.NL).texts().keySet();
    assertThat(PageWords.ofDesk(Language.EN).texts().keySet()).isEqualTo(words);
    assertThat(words).doesNotContainAnyElementsOf(words(Language.NL));
    Set<String> used = usedInTemplates();
    String code = text(SCRIPTS.resolve("desk")) + text(JAVA.resolve("http/website"));
    assertThat(words)
        .allMatch(word ->
            used.contains(word)
                || code.contains("\"" + word.replaceFirst("(One|More)$", "") + "\"")
                || isMade(word, code));
  }

  /** Words by the name of what they are about: a state, a step, a setting and the like. */
  private static boolean isMade(String word, String code) {
    String start = word.substring(0, word.indexOf('.') + 1);
    String name = word.substring(start.length()).replaceFirst("\\.(hint|text|send)$", "");
    return !start.isEmpty()
        && (code.contains("\"" + start + "\"") || code.contains("`" + start + "${"))
        && (!start.startsWith("setting")
            || code.contains("\"" + name + "\"")
            || Coded.find(VocabularyName.class, name).isPresent()
            || code.contains("\"" + word + "\""));
  }

  @Test
  void eachWordIsUsed() {
    Set<String> used = usedInTemplates();
    String java = text(JAVA.resolve("http/website")) + text(JAVA.resolve("website"));
    assertThat(words(Language.NL))
        .allMatch(word ->
            used.contains(word)
                || java.contains("\"" + word + "\"")
                || java.contains("\"" + word.replaceFirst("(Title|Text)$", "") + "\"")
                || isOfForm(word, java));
  }

  /** Fields, topics and states have words by their names. */
  private static boolean isOfForm(String word, String java) {
    String name = word.replaceFirst("\\.(hint|text|intro)$", "");
    return name.startsWith("state.")
        ? Coded.find(RegistrationState.class, name.substring(6)).isPresent()
        : name.matches("(field|topic)\\..*")
            && java.contains(
                "\"" + name.replaceFirst("^(field|topic)\\.(handover\\.)?", "") + "\"");
  }

  /** A place for a value stands in both languages, or in neither. */
  @Test
  void bothLanguagesHaveTheSamePlacesForValues() {
    PageWords dutch = PageWords.in(Language.NL);
    PageWords english = PageWords.in(Language.EN);
    assertThat(dutch.texts())
        .allSatisfy((name, text) ->
            assertThat(text.contains("{0}")).as(name).isEqualTo(english.say(name).contains("{0}")));
  }

  private static Set<String> words(Language language) {
    return new TreeSet<>(PageWords.in(language).texts().keySet());
  }

  private static Set<String> usedInTemplates() {
    return IN_TEMPLATE
        .matcher(text(TEMPLATES))
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static String text(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.weektegenkindermishandeling.programme;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * Words that somebody looks for. All of them must start a word of the activity's title, summary,
 * organisation or place; case, diacritics and ligatures do not count.
 */
public record Words(List<String> prefixes) {
  /** How many characters somebody can ask by. */
  public static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that Unicode does not see as another with a mark. */
  private static final Map<Character, String> WITHOUT_DECOMPOSITION =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('ĸ', "k"),
          Map.entry('ł', "l"),
          Map.entry('ŋ', "n"),
          Map.entry('ŧ', "t"),
          Map.entry('þ', "th"),
          Map.entry('ə', "e"));

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Words {
    prefixes = List.copyOf(prefixes);
  }

  /** The words of a text; none if it has no letter and no digit. */
  public static Words of(String text) {
    return new Words(split(text).distinct().toList());
  }

  /** What somebody asks by; empty if that is too long, or has no word. */
  public static Optional<Words> asked(String text) {
    return Optional.of(text)
        .filter(each -> each.length() <= LONGEST)
        .map(Words::of)
        .filter(words -> !words.prefixes().isEmpty());
  }

  boolean areIn(ActivityDetails details) {
    return areIn(searchable(details));
  }

  /** Whether each starts a word of one of some texts. */
  public boolean areIn(Stream<String> texts) {
    TreeSet<String> words =
        texts.flatMap(Words::split).collect(Collectors.toCollection(TreeSet::new));
    return prefixes.stream().allMatch(prefix -> startsOneOf(words, prefix));
  }

  /** The first word that does not come before the prefix is the one that starts with it, if any. */
  private static boolean startsOneOf(TreeSet<String> words, String prefix) {
    String word = words.ceiling(prefix);
    return word != null && word.startsWith(prefix);
  }

  /** The texts of an activity by which people find it. */
  public static Stream<String> searchable(ActivityDetails details) {
    Location location = details.location();
    Stream<String> where =
        location == null
            ? Stream.empty()
            : Stream.of(
                Objects.requireNonNullElse(location.name(), ""),
                location.place(),
                location.municipality().name());
    Stream<String> who =
        Stream.concat(Stream.of(details.organisation()), details.partners().stream())
            .map(Organisation::name);
    Stream<String> what =
        Stream.of(details.title(), Objects.requireNonNullElse(details.summary(), ""));
    return Stream.of(what, who, where).flatMap(texts -> texts);
  }

  private static Stream<String> split(String text) {
    return Arrays.stream(BETWEEN.split(folded(text))).filter(word -> !word.isEmpty());
  }

  /** Letters as somebody types them who does not have the others on the keyboard. */
  private static String folded(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(PastedText.withoutUnseen(text), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      folded.append(WITHOUT_DECOMPOSITION.getOrDefault(letter, String.valueOf(letter)));
    }
    return folded.toString();
  }

  /** The words of a text, each once. */
  public static Set<String> in(String text) {
    return split(text).collect(Collectors.toSet());
  }
}

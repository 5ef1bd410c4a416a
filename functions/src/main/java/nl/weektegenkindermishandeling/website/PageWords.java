package nl.weektegenkindermishandeling.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What the pages themselves say, apart from the campaign and its activities.
 *
 * @param texts by their name in {@code words/<language>.properties}
 */
public record PageWords(Language language, Map<String, String> texts) {
  private static final Map<String, String> DUTCH = read("nl");
  private static final Map<String, String> ENGLISH = read("en");

  public PageWords {
    texts = Map.copyOf(texts);
  }

  /** In a language; in English if they are not written in it. */
  public static PageWords in(Language language) {
    return new PageWords(language, language.equals(Language.NL) ? DUTCH : ENGLISH);
  }

  /** A text, with these in the places that it has for them. */
  public String say(String name, Object... values) {
    String text = Objects.requireNonNull(texts.get(name), name);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  private static Map<String, String> read(String language) {
    String name = "/website/words/" + language + ".properties";
    try (InputStream file = Objects.requireNonNull(PageWords.class.getResourceAsStream(name))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, UTF_8));
      return properties.stringPropertyNames().stream()
          .collect(toUnmodifiableMap(each -> each, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

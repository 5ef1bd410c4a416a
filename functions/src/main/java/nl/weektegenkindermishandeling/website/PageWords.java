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

  /** What the page of editors says, which nobody else waits for. */
  public static PageWords ofDesk(Language language) {
    return new PageWords(language, read(language.equals(Language.NL) ? "desk-nl" : "desk-en"));
  }

  /** A text, with these in the places that it has for them. */
  public String say(String name, Object... values) {
    String text = Objects.requireNonNull(texts.get(name), name);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  private static Map<String, String> read(String file) {
    String name = "/website/words/" + file + ".properties";
    try (InputStream text = Objects.requireNonNull(PageWords.class.getResourceAsStream(name))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(text, UTF_8));
      return properties.stringPropertyNames().stream()
          .collect(toUnmodifiableMap(each -> each, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

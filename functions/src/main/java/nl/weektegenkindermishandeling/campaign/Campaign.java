package nl.weektegenkindermishandeling.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.text.Language;

/**
 * The campaign that this was built for: {@code campaign.json} of its folder.
 *
 * @param languages of mails, labels and forms; the first is that of who names none
 * @param domain its own domain, which makes ids unique in the world, wherever this runs
 * @param since a year in which it had that domain (RFC 4151)
 * @param contact the address at which people reach the campaign
 * @param colour of buttons, as {@code #rrggbb}; white is read on it
 * @param names what it is called
 * @param help who helps, below every mail
 * @param zone where the week is held: every local date and time of the system is of this zone
 * @param week when it is
 * @param regionTables the years from which municipalities have changed
 * @param types of activities
 * @param audiences whom an activity is for
 * @param reasons why an editor decides so, in words for the organiser; {@link #OTHER} says nothing
 */
public record Campaign(
    List<Language> languages,
    String domain,
    String since,
    String contact,
    String colour,
    Map<Language, String> names,
    Map<Language, String> help,
    ZoneId zone,
    WeekRule week,
    List<Integer> regionTables,
    Vocabulary types,
    Vocabulary audiences,
    Vocabulary reasons,
    Words words) {
  /** The code of a reason that an editor explains. */
  public static final String OTHER = "other";

  private static final Campaign CURRENT = read(Json.readTrusted(bytes("campaign.json")));

  public Campaign {
    languages = List.copyOf(languages);
    names = Map.copyOf(names);
    help = Map.copyOf(help);
    regionTables = List.copyOf(regionTables);
  }

  public static Campaign current() {
    return CURRENT;
  }

  /** The language of who names none that the campaign has. */
  public Language language() {
    return languages.getFirst();
  }

  /** The campaign's language with a code, if it has one. */
  public Optional<Language> language(String code) {
    return languages.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  public String name(Language language) {
    return Objects.requireNonNull(names.get(language));
  }

  public String help(Language language) {
    return Objects.requireNonNull(help.get(language));
  }

  /** A tag URI (RFC 4151). */
  public String tag(String name) {
    return "tag:" + domain + "," + since + ":" + name;
  }

  /** A text of the campaign's folder. Throws {@link IllegalArgumentException} if there is none. */
  public static String file(String path) {
    return new String(bytes(path), UTF_8);
  }

  private static byte[] bytes(String path) {
    try (InputStream file = Campaign.class.getResourceAsStream("/campaign/" + path)) {
      if (file == null) {
        throw new IllegalArgumentException("the campaign has no " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Campaign read(Document document) {
    return new Campaign(
        document.texts("languages").stream().map(Language::new).toList(),
        document.text("domain"),
        document.text("since"),
        document.text("contact"),
        document.text("colour"),
        texts(document.document("name")),
        texts(document.document("help")),
        ZoneId.of(document.text("zone")),
        WeekRule.read(document.document("week")),
        document.document("regions").numbers("tables").stream().map(Number::intValue).toList(),
        vocabulary(document, "types"),
        vocabulary(document, "audiences"),
        vocabulary(document, "reasons"),
        words(document.document("words")));
  }

  /**
   * What feeds say.
   *
   * @param cancelled before the title of an activity that does not take place
   * @param signUp before the address at which one signs up
   * @param online before the address at which one takes part
   */
  public record Words(
      Map<Language, String> cancelled,
      Map<Language, String> signUp,
      Map<Language, String> online) {}

  private static Words words(Document document) {
    return new Words(
        texts(document.document("cancelled")),
        texts(document.document("signUp")),
        texts(document.document("online")));
  }

  private static Vocabulary vocabulary(Document document, String name) {
    return new Vocabulary(
        document.documents(name).stream()
            .map(term -> new Term(term.text("code"), texts(term.document("label"))))
            .toList());
  }

  private static Map<Language, String> texts(Document byLanguage) {
    Map<Language, String> texts = new LinkedHashMap<>();
    byLanguage
        .values()
        .keySet()
        .forEach(code -> texts.put(new Language(code), byLanguage.text(code)));
    return texts;
  }
}

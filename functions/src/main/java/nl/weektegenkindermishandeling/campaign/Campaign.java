package nl.weektegenkindermishandeling.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that this was built for: {@code campaign.json} of its folder.
 *
 * @param languages of mails, labels and forms; the first is that of who names none
 * @param domain its own domain, which makes ids unique in the world, wherever this runs
 * @param since a year in which it had that domain (RFC 4151)
 * @param contact the address at which people reach the campaign
 * @param colour of buttons, as {@code #rrggbb}; white is read on it
 * @param name what it is called
 * @param organisers who hold it
 * @param helpLines below every mail, unless an edition has others
 * @param conditions to which organisers agree, unless an edition has others
 * @param quickExit where somebody goes who must leave the website at once: a page that says nothing
 *     of why they were here
 * @param mapTiles the map on which activities are shown, or null
 * @param addressLookup where a form looks addresses up, or null
 * @param zone where the week is held: every local date and time of the system is of this zone
 * @param week when it is
 * @param regionTables the years from which municipalities have changed
 * @param vocabularies the codes, unless an edition has others
 */
public record Campaign(
    List<Language> languages,
    String domain,
    String since,
    String contact,
    String colour,
    Translated name,
    List<Organiser> organisers,
    List<HelpLine> helpLines,
    Translated conditions,
    String quickExit,
    @Nullable MapTiles mapTiles,
    @Nullable AddressLookup addressLookup,
    ZoneId zone,
    WeekRule week,
    List<Integer> regionTables,
    Vocabularies vocabularies,
    Words words) {
  /** The code of a reason that an editor explains: by itself it says nothing. */
  public static final String OTHER = "other";

  private static final Campaign CURRENT = read(Json.readTrusted(bytes("campaign.json")));

  public Campaign {
    languages = List.copyOf(languages);
    organisers = List.copyOf(organisers);
    helpLines = List.copyOf(helpLines);
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
    return name.in(language);
  }

  /** A tag URI (RFC 4151). */
  public String tag(String name) {
    return "tag:" + domain + "," + since + ":" + name;
  }

  /** A text of the campaign's folder. Throws {@link IllegalArgumentException} if there is none. */
  public static String file(String path) {
    return new String(bytes(path), UTF_8);
  }

  /** The same, if the campaign has it. */
  public static Optional<String> findFile(String path) {
    return Campaign.class.getResource("/campaign/" + path) == null
        ? Optional.empty()
        : Optional.of(file(path));
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
    List<Language> languages = document.texts("languages").stream().map(Language::new).toList();
    return new Campaign(
        languages,
        document.text("domain"),
        document.text("since"),
        document.text("contact"),
        document.text("colour"),
        translated(document, "name"),
        document.documents("organisers").stream()
            .map(each -> new Organiser(each.text("name"), each.text("url")))
            .toList(),
        document.documents("helpLines").stream().map(Campaign::helpLine).toList(),
        conditions(languages),
        document.text("quickExit"),
        mapTiles(document.documentOrNull("map")),
        addressLookup(document.documentOrNull("addressLookup")),
        ZoneId.of(document.text("zone")),
        WeekRule.read(document.document("week")),
        document.document("regions").numbers("tables").stream().map(Number::intValue).toList(),
        Vocabularies.of(name -> vocabulary(document.document("vocabularies"), name)),
        words(document.document("words")));
  }

  /**
   * Pictures of a map, by number (Web Mercator).
   *
   * @param tiles their address, with <code>{z}</code>, <code>{x}</code> and <code>{y}</code>
   * @param attribution who made them
   */
  public record MapTiles(String tiles, String attribution) {
    /** Where they come from (RFC 6454). */
    public String origin() {
      return Campaign.origin(tiles);
    }
  }

  /**
   * A register of addresses that is asked as the Dutch one is (PDOK Locatieserver, {@code free}).
   *
   * @param url without its query
   * @param attribution whose addresses they are
   */
  public record AddressLookup(String url, String attribution) {
    /** What the form may call (RFC 6454). */
    public String origin() {
      return Campaign.origin(url);
    }
  }

  private static String origin(String url) {
    return url.replaceFirst("^(https://[^/]+).*", "$1");
  }

  private static @Nullable AddressLookup addressLookup(@Nullable Document lookup) {
    return lookup == null
        ? null
        : new AddressLookup(lookup.text("url"), lookup.text("attribution"));
  }

  private static @Nullable MapTiles mapTiles(@Nullable Document map) {
    return map == null ? null : new MapTiles(map.text("tiles"), map.text("attribution"));
  }

  /** An organisation that holds the week. */
  public record Organiser(String name, String url) {}

  /**
   * What feeds and mails say.
   *
   * @param cancelled before the title of an activity that does not take place
   * @param signUp before the address at which one signs up
   * @param online before the address at which one takes part, and where there is no place
   */
  public record Words(Translated cancelled, Translated signUp, Translated online) {}

  private static Words words(Document document) {
    return new Words(
        translated(document, "cancelled"),
        translated(document, "signUp"),
        translated(document, "online"));
  }

  private static HelpLine helpLine(Document document) {
    return new HelpLine(
        translated(document, "name"), document.textOrNull("phone"), translated(document, "text"));
  }

  private static Vocabulary vocabulary(Document document, VocabularyName name) {
    return new Vocabulary(
        document.documents(name.code()).stream()
            .map(term -> new Term(term.text("code"), translated(term, "label"), false))
            .toList());
  }

  /** A text in each language, as {@code conditions/nl.txt}. */
  private static Translated conditions(List<Language> languages) {
    return new Translated(
        languages.stream()
            .collect(
                toMap(
                    language -> language,
                    language -> file("conditions/" + language.code() + ".txt").strip())));
  }

  private static Translated translated(Document document, String name) {
    Document byLanguage = document.document(name);
    return new Translated(
        byLanguage.values().keySet().stream().collect(toMap(Language::new, byLanguage::text)));
  }
}

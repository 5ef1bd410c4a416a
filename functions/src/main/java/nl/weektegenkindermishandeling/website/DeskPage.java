package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.campaign.Campaign.MapTiles;
import org.jspecify.annotations.Nullable;

/**
 * Where editors work; its scripts do the rest.
 *
 * @param desk what it and its scripts say, beside what all pages say
 * @param login where editors log in, or null where they can't
 * @param states in which registrations can be
 * @param pages the form of a registration, to correct it or to register for somebody
 * @param settings the form of an edition
 * @param invitation whom a chief editor invites
 * @param regions by their codes
 * @param deadline until when activities can be registered, in a sentence
 * @param conditions where conditions are, without their version
 * @param tiles of the map that is shown when somebody asks for it, or null
 */
@JStache(path = "desk.html")
public record DeskPage(
    Frame frame,
    PageWords desk,
    @Nullable Login login,
    List<State> states,
    RegistrationPages pages,
    List<FormTopic> settings,
    List<FormField> invitation,
    List<Phrase> regions,
    String deadline,
    String conditions,
    @Nullable MapTiles tiles)
    implements Page {
  public DeskPage {
    states = List.copyOf(states);
    settings = List.copyOf(settings);
    invitation = List.copyOf(invitation);
    regions = List.copyOf(regions);
  }

  /**
   * The login of the user pool.
   *
   * @param address of its domain
   * @param origin of that address
   * @param client by which it knows this page
   * @param page to which it leads back
   */
  public record Login(String address, String origin, String client, String page) {}

  /** A state in words. */
  public record State(String code, String name) {}

  /** A text by its name, as scripts find it. */
  public record Phrase(String name, String text) {}

  /** What scripts say. */
  public List<Phrase> phrases() {
    return phrases(desk.texts());
  }

  /** The map of the provinces: the box that it is in; null if the campaign has none. */
  public @Nullable String mapBox() {
    return ProvinceOutlines.ofCampaign().map(ProvinceOutlines::viewBox).orElse(null);
  }

  /** The shape of each province, by its code. */
  public List<Phrase> shapes() {
    return ProvinceOutlines.ofCampaign().map(map -> phrases(map.paths())).orElse(List.of());
  }

  private static List<Phrase> phrases(Map<String, String> texts) {
    return new TreeMap<>(texts)
        .entrySet().stream().map(each -> new Phrase(each.getKey(), each.getValue())).toList();
  }

  @Override
  public Map<String, String> words() {
    Map<String, String> all = new TreeMap<>(frame.words());
    all.putAll(desk.texts());
    return all;
  }

  @Override
  public String html() {
    return new DeskPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

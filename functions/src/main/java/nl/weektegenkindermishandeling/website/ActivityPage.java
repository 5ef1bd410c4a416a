package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity.
 *
 * @param cancelled what is told if it does not take place, or null
 * @param where lines of an address
 * @param facts what else there is to know, each with its name
 * @param booking how one signs up, or null
 * @param shares links by which it is told to others
 * @param jsonLd the same for search engines; text that no script element ends
 */
@JStache(path = "activity.html")
public record ActivityPage(
    Frame frame,
    String type,
    @Nullable Cancelled cancelled,
    boolean full,
    boolean byInvitation,
    @Nullable String summary,
    Prose description,
    List<String> when,
    List<String> where,
    Frame.@Nullable Link online,
    List<Fact> facts,
    @Nullable Booking booking,
    List<Organiser> organisers,
    List<Frame.Link> contacts,
    String calendar,
    List<Frame.Link> shares,
    String jsonLd)
    implements Page {
  public ActivityPage {
    when = List.copyOf(when);
    where = List.copyOf(where);
    facts = List.copyOf(facts);
    organisers = List.copyOf(organisers);
    contacts = List.copyOf(contacts);
    shares = List.copyOf(shares);
  }

  public boolean hasContacts() {
    return !contacts.isEmpty();
  }

  /** News that it does not take place. */
  public record Cancelled(
      @Nullable String reason, @Nullable String newDate, @Nullable String address) {}

  /** Who holds it, and their website, or null. */
  public record Organiser(String text, @Nullable String address) {}

  /** A fact with its name. */
  public record Fact(String name, String text) {}

  /** How one signs up. */
  public record Booking(String need, List<Frame.Link> ways, @Nullable String until) {}

  @Override
  public String html() {
    return new ActivityPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

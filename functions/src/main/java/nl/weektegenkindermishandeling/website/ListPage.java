package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of activities, with its filters.
 *
 * @param count how many there are, in words
 * @param state which of them are shown, in words, or null
 * @param chosen filters, each a link to the list without it
 * @param ideas for a wider search, where nothing is found
 * @param next the address of the page after this one, or null
 * @param first the address of the first page, or null if this is it
 */
@JStache(path = "list.html")
public record ListPage(
    Frame frame,
    FilterForm form,
    @Nullable ProvinceMap map,
    String count,
    @Nullable String state,
    Frame.@Nullable Link past,
    List<Frame.Link> chosen,
    List<Day> days,
    List<Frame.Link> ideas,
    @Nullable String next,
    @Nullable String first,
    Feeds feeds,
    @Nullable Tiles tiles)
    implements Page {
  public ListPage {
    chosen = List.copyOf(chosen);
    days = List.copyOf(days);
    ideas = List.copyOf(ideas);
  }

  /** What is on a day. */
  public record Day(String date, List<Card> cards) {}

  /** The same list for other programs. */
  public record Feeds(String calendar, String news, String spreadsheet, String map) {}

  /** The map that is shown when somebody asks for it. */
  public record Tiles(String address, String attribution) {}

  public boolean hasChosen() {
    return !chosen.isEmpty();
  }

  public boolean hasPages() {
    return next != null || first != null;
  }

  public boolean hasIdeas() {
    return !ideas.isEmpty();
  }

  @Override
  public String html() {
    return new ListPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

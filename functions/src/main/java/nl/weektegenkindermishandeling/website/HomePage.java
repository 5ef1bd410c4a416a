package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param dates of the week
 * @param theme of the year, in a sentence, or null
 * @param days on which activities are
 * @param registration until when one can register, or from when
 */
@JStache(path = "home.html")
public record HomePage(
    Frame frame,
    String dates,
    @Nullable String theme,
    @Nullable String hashtag,
    List<Counted> days,
    List<Card> highlights,
    List<Counted> provinces,
    @Nullable ProvinceMap map,
    String total,
    String registration,
    boolean open)
    implements Page {
  public HomePage {
    days = List.copyOf(days);
    highlights = List.copyOf(highlights);
    provinces = List.copyOf(provinces);
  }

  public boolean hasHighlights() {
    return !highlights.isEmpty();
  }

  @Override
  public String html() {
    return new HomePageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

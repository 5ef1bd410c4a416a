package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import org.jspecify.annotations.Nullable;

/** A page of text alone. */
@JStache(path = "text.html")
public record TextPage(Frame frame, @Nullable String lead, Prose text) implements Page {
  @Override
  public String html() {
    return new TextPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

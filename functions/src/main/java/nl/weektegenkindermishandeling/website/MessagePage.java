package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/** What is said instead of a page that cannot be shown. */
@JStache(path = "message.html")
public record MessagePage(Frame frame, String text) implements Page {
  @Override
  public String html() {
    return new MessagePageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

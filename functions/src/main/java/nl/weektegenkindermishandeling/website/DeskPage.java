package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/** Where editors look at what waits; its script does the rest. */
@JStache(path = "desk.html")
public record DeskPage(Frame frame) implements Page {
  @Override
  public String html() {
    return new DeskPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/** Where the mail to confirm leads; its script does the rest. */
@JStache(path = "confirm.html")
public record ConfirmPage(Frame frame) implements Page {
  @Override
  public String html() {
    return new ConfirmPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

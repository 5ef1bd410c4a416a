package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/** Where mails to organisers lead; its script does the rest. */
@JStache(path = "manage.html")
public record ManagePage(Frame frame) implements Page {
  @Override
  public String html() {
    return new ManagePageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/**
 * How one registers an activity.
 *
 * @param registration until when one can, or from when
 */
@JStache(path = "register.html")
public record RegisterPage(Frame frame, String registration, boolean open, String contactUs)
    implements Page {
  @Override
  public String html() {
    return new RegisterPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

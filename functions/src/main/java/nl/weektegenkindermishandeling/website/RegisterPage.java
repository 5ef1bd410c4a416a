package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;

/**
 * Where one registers an activity.
 *
 * @param registration until when one can, or from when
 * @param reviewed whether editors look at it before it is online
 */
@JStache(path = "register.html")
public record RegisterPage(
    Frame frame,
    String registration,
    boolean open,
    boolean reviewed,
    String contactUs,
    RegistrationPages pages)
    implements Page {
  @Override
  public String html() {
    return new RegisterPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * Where the mail to confirm leads; its script does the rest.
 *
 * @param types what kinds of activities are called
 * @param email to ask for other links
 */
@JStache(path = "confirm.html")
public record ConfirmPage(Frame frame, List<FormField.Choice> types, FormField email)
    implements Page {
  public ConfirmPage {
    types = List.copyOf(types);
  }

  @Override
  public String html() {
    return new ConfirmPageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

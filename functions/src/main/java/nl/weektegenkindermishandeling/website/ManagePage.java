package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * Where mails to organisers lead: what became of a registration, and all that one can do with it.
 *
 * @param states what each state means to an organiser
 * @param handover who takes it over
 * @param cancellation what one tells when it does not take place
 * @param outcome how it went
 */
@JStache(path = "manage.html")
public record ManagePage(
    Frame frame,
    List<StateText> states,
    RegistrationPages pages,
    List<FormField> handover,
    List<FormField> cancellation,
    List<FormField> outcome,
    FormField email)
    implements Page {
  public ManagePage {
    states = List.copyOf(states);
    handover = List.copyOf(handover);
    cancellation = List.copyOf(cancellation);
    outcome = List.copyOf(outcome);
  }

  /** A state in words. */
  public record StateText(String state, String name, String text) {}

  @Override
  public String html() {
    return new ManagePageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}

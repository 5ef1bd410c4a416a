package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.util.List;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Language;

/** The words of the campaign's mails in one language. {@link MailBodyWriter} puts them together. */
interface Wording {
  Language language();

  /** Below every mail: who sends it, and who helps. */
  String footer();

  /** To somebody whose name we do not know, or do not want to repeat. */
  String greeting();

  String greeting(String name);

  /** Confirm your address: what it is about, the button, and what to do if it was not you. */
  Confirming confirming(MailContent.Asking asking);

  /** The words of a mail that asks for a confirmation. */
  record Confirming(String subject, String question, String button, String otherwise) {}

  String worksUntil(Instant moment);

  /** What tells the registration that is to be confirmed from another. */
  String gist(Gist gist);

  /** What stands before that. */
  String about();

  String severalSubject();

  /** Several registrations wait to be confirmed. */
  String several(int count);

  /** The button of one of several. */
  String confirmThis(MailContent.Asking asking);

  String subject(MailContent.Update update);

  /** What became of a registration; what an editor gave as the reason comes after the first. */
  List<String> told(MailContent.Update update);

  /** What the reason of an editor is, and what the editor writes. */
  String reason(String reason);

  String note(String note);

  /** How to hear why, where an editor gave no reason. */
  String askWhy();

  String toActivity();

  String toRegistration(boolean canChange);

  /** To the form, filled in as the year before. */
  String toCopy();

  /** Why not to forward a mail with a manage link. */
  String keepToYourself();

  String givenAwaySubject();

  List<String> givenAway(String title);

  String linksSubject();

  String links();

  String linksNotAsked();

  String digestSubject(MailContent.Digest digest);

  /** What waits for the editors, and for how long. */
  List<String> digest(MailContent.Digest digest);

  String toQueue();

  static Wording in(Language language) {
    return switch (language) {
      case NL -> new DutchWording();
      case EN -> new EnglishWording();
    };
  }
}

package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.edition.Language;

/** What the campaign's mails say in one language. */
interface Wording {
  Letter letter(Message message, Website website);

  /** Below every mail: who sends it, and who helps. */
  String footer();

  Language language();

  static Wording in(Language language) {
    return switch (language) {
      case NL -> new DutchWording();
      case EN -> new EnglishWording();
    };
  }
}

package nl.weektegenkindermishandeling.text;

/** A language the campaign speaks: of its mails, and of labels and messages. */
public enum Language implements Coded {
  NL,
  EN
}

package nl.weektegenkindermishandeling.text;

/** A code that people choose by its label. */
public interface Labelled extends Coded {
  String label(Language language);
}

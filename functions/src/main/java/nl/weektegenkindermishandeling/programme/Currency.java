package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Coded;

/** Currencies, by their code of ISO 4217. */
public enum Currency implements Coded {
  EUR;

  @Override
  public String code() {
    return name();
  }
}

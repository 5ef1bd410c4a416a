package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.text.Coded;

/** Who had a mail sent. What strangers cause takes nothing from what the owner causes. */
public enum Cause implements Coded {
  /**
   * The address's owner: who shows a manage link of it, or calls from where it was confirmed. Also
   * editors and dates, which tell its owner what became of a registration.
   */
  OWNER,
  /** Anybody who typed the address. */
  STRANGER
}

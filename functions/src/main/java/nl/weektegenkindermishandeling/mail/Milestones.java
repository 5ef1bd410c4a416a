package nl.weektegenkindermishandeling.mail;

import java.util.Optional;

/** What is done once, though it is looked at every minute. */
public interface Milestones {
  boolean isReached(String name);

  void reach(String name);

  /** How far somebody was who did not get to the end; empty if nobody began. */
  Optional<String> place(String name);

  void keepPlace(String name, String place);
}

package nl.weektegenkindermishandeling.mail;

/** What is done once, though it is looked at every minute. */
public interface Milestones {
  boolean isReached(String name);

  void reach(String name);
}

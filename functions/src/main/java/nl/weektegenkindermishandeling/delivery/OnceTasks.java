package nl.weektegenkindermishandeling.delivery;

import java.util.Optional;

/** What is done once, though it is looked at every minute. */
public interface OnceTasks {
  boolean isDone(String name);

  void done(String name);

  /** How far a run came that did not get to the end; empty if none began. */
  Optional<String> place(String name);

  void keepPlace(String name, String place);
}

package nl.weektegenkindermishandeling.delivery;

import java.util.Optional;
import java.util.function.Predicate;

/** What is done once, though it is looked at every minute. */
public interface OnceTasks {
  boolean isDone(String name);

  void done(String name);

  /**
   * Does it, unless it was done.
   *
   * @param task is given the name, and answers whether it came to its end
   */
  default void run(String name, Predicate<String> task) {
    if (!isDone(name) && task.test(name)) {
      done(name);
    }
  }

  /** How far a run came that did not get to the end; empty if none began. */
  Optional<String> place(String name);

  void keepPlace(String name, String place);
}

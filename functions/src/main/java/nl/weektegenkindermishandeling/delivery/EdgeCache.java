package nl.weektegenkindermishandeling.delivery;

/** What keeps public answers in front of the API. */
public interface EdgeCache {
  /** Where there is none. */
  EdgeCache NONE = reference -> {};

  /**
   * Has it forget all public answers.
   *
   * @param reference the same for the same change, so that it is done once though asked twice
   */
  void forget(String reference);
}

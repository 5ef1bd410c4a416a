package nl.weektegenkindermishandeling.editor;

import java.time.Duration;

/** Who is no editor any more, though a token that they were given still says so. */
public interface RemovedEditors {
  /** As long as somebody can be logged in: tokens are valid for less. */
  Duration KEPT = Duration.ofHours(12);

  boolean contains(String editorId);

  void add(String editorId);

  /** Takes it back: they are an editor after all. */
  void forget(String editorId);
}

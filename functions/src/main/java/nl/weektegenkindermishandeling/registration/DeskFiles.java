package nl.weektegenkindermishandeling.registration;

import java.util.Collection;
import java.util.Map;

/** What editors keep of registrations for themselves. It goes when the registration does. */
public interface DeskFiles {
  DeskFile find(String registrationId);

  /** By the ids of those that have something. */
  Map<String, DeskFile> find(Collection<String> registrationIds);

  /** Adds a note. Answers false if there are as many as there can be. */
  boolean add(Registration registration, DeskFile.Note note);

  /** An editor takes it up. Answers false if somebody else has it. */
  boolean assign(Registration registration, DeskFile.Assignment assignment);

  /** Nobody has it any more. */
  void release(Registration registration);
}

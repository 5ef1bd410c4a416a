package nl.weektegenkindermishandeling.programme;

import java.util.Set;

/**
 * The version of a part of the programme, by which kept answers are told to be old.
 *
 * @param part an edition, and its regions that matter
 * @param highlighted the ids of activities that editors show first
 * @param number another one after every change of what is online in them
 */
public record ProgrammeVersion(String part, long number, Set<String> highlighted) {
  public ProgrammeVersion {
    highlighted = Set.copyOf(highlighted);
  }
}

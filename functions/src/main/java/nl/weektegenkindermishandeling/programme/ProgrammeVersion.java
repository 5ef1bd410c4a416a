package nl.weektegenkindermishandeling.programme;

/**
 * The version of a part of the programme, by which kept answers are told to be old.
 *
 * @param part an edition, and its regions that matter
 * @param number another one after every change of what is online in them
 */
public record ProgrammeVersion(String part, long number) {}

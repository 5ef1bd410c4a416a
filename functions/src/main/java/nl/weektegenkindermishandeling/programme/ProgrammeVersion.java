package nl.weektegenkindermishandeling.programme;

/**
 * How far a part of the programme is.
 *
 * @param part an edition, and its regions that matter
 * @param number another one after every change of what is online in them
 */
public record ProgrammeVersion(String part, long number) {}

package nl.weektegenkindermishandeling.mail;

/**
 * What an editor put right, as people read it.
 *
 * @param before empty if there was nothing
 * @param after empty if there is nothing any more
 */
public record FieldCorrection(String field, String before, String after) {}

package nl.weektegenkindermishandeling.registration;

/**
 * The organiser named somebody else to be asked about the registration, who has not confirmed the
 * address yet.
 */
public record Handover(Contact contact, Confirmation confirmation) {}

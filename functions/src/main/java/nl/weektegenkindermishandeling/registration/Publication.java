package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.programme.Activity;

/**
 * What is online of a registration.
 *
 * @param form the form that was approved; it knows more than the public may
 */
public record Publication(RegistrationForm form, Activity activity) {}

package nl.weektegenkindermishandeling.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody finds help.
 *
 * @param phone a number as people dial it, or null
 * @param text a sentence or two that say for whom it is
 */
public record HelpLine(Translated name, @Nullable String phone, Translated text) {}

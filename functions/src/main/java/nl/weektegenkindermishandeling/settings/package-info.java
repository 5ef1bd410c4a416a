/**
 * What chief editors set for an edition: its fields, what must be so of them together, versions.
 */
@NullMarked
package nl.weektegenkindermishandeling.settings;

import org.jspecify.annotations.NullMarked;

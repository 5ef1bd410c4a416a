/** What a function finds around it: its settings, AWS clients, clock and randomness. */
@NullMarked
package nl.weektegenkindermishandeling.config;

import org.jspecify.annotations.NullMarked;

/** The whole system on one machine: stand-ins for what AWS runs, around the same functions. */
@NullMarked
package nl.weektegenkindermishandeling.local;

import org.jspecify.annotations.NullMarked;

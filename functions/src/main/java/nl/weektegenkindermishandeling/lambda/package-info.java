/** The frame of every function: what it finds around it, its log, and its snapshots. */
@NullMarked
package nl.weektegenkindermishandeling.lambda;

import org.jspecify.annotations.NullMarked;

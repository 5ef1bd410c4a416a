/** Handlers of what AWS tells: streams, feedback and schedules. */
@NullMarked
package nl.weektegenkindermishandeling.event;

import org.jspecify.annotations.NullMarked;

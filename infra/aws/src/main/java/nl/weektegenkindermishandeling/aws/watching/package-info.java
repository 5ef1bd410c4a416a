/** What tells an admin how it goes: alarms, the dashboard, the budget. */
@NullMarked
package nl.weektegenkindermishandeling.aws.watching;

import org.jspecify.annotations.NullMarked;

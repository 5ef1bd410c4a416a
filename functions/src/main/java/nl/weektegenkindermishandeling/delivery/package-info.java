/** How mails get out: when each may go, who has had enough, and what is tried again. */
@NullMarked
package nl.weektegenkindermishandeling.delivery;

import org.jspecify.annotations.NullMarked;

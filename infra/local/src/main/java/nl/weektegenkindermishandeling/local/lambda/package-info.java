/** Lambda on this machine: functions in JVMs of their own, under AWS's runtime client. */
@NullMarked
package nl.weektegenkindermishandeling.local.lambda;

import org.jspecify.annotations.NullMarked;

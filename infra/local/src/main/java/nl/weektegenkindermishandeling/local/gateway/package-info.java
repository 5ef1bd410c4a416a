/** API Gateway's HTTP API on this machine, and pages for the person at the keyboard. */
@NullMarked
package nl.weektegenkindermishandeling.local.gateway;

import org.jspecify.annotations.NullMarked;

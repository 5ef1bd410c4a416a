/** Stands in for the editors' user pool: makes tokens, and checks them as API Gateway does. */
@NullMarked
package nl.weektegenkindermishandeling.local.editors;

import org.jspecify.annotations.NullMarked;

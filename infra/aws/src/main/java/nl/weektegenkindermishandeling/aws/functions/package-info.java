/** Functions: how they are made, what they may do, who calls them by the clock. */
@NullMarked
package nl.weektegenkindermishandeling.aws.functions;

import org.jspecify.annotations.NullMarked;

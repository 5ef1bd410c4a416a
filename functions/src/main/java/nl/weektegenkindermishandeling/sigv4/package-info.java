/** Calls to services of AWS whose own client would make every zip larger. */
@NullMarked
package nl.weektegenkindermishandeling.sigv4;

import org.jspecify.annotations.NullMarked;

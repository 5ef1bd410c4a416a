/** What a field is: how its value is parsed, written and read, and all that others need of it. */
@NullMarked
package nl.weektegenkindermishandeling.field;

import org.jspecify.annotations.NullMarked;

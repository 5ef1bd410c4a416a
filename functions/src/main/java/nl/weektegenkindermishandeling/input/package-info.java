/** What people send, while it is read: values, where they stand, and what is wrong with them. */
@NullMarked
package nl.weektegenkindermishandeling.input;

import org.jspecify.annotations.NullMarked;

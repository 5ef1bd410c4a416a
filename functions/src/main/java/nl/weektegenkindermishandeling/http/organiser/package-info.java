/** What organisers do: register, confirm, change and end. */
@NullMarked
package nl.weektegenkindermishandeling.http.organiser;

import org.jspecify.annotations.NullMarked;

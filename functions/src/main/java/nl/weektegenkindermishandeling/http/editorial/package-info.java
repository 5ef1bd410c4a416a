/** What editors do: look through what waits, and decide. */
@NullMarked
package nl.weektegenkindermishandeling.http.editorial;

import org.jspecify.annotations.NullMarked;

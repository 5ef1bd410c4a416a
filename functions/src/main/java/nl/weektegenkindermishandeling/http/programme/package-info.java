/** What anybody may read. It cannot reach what is private. */
@NullMarked
package nl.weektegenkindermishandeling.http.programme;

import org.jspecify.annotations.NullMarked;

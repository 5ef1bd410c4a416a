/** Ids, hashes and secrets. */
@NullMarked
package nl.weektegenkindermishandeling.identity;

import org.jspecify.annotations.NullMarked;

/** JSON to documents and back. */
@NullMarked
package nl.weektegenkindermishandeling.json;

import org.jspecify.annotations.NullMarked;

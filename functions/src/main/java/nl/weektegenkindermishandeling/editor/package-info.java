/** Who the editors are. */
@NullMarked
package nl.weektegenkindermishandeling.editor;

import org.jspecify.annotations.NullMarked;

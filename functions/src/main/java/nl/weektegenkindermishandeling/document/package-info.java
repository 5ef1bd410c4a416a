/** Plain nested data: the shape that JSON and tables share, so that each record is mapped once. */
@NullMarked
package nl.weektegenkindermishandeling.document;

import org.jspecify.annotations.NullMarked;

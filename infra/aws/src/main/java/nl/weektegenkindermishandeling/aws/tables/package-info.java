/** The tables. */
@NullMarked
package nl.weektegenkindermishandeling.aws.tables;

import org.jspecify.annotations.NullMarked;

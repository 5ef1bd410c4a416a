/** The four tables: how they are made, and how records are kept in them. */
@NullMarked
package nl.weektegenkindermishandeling.dynamodb;

import org.jspecify.annotations.NullMarked;

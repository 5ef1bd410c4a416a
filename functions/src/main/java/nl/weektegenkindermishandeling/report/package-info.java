/** What came of an edition. */
@NullMarked
package nl.weektegenkindermishandeling.report;

import org.jspecify.annotations.NullMarked;

/** An edition of the campaign week: its dates, its rules and its regions. */
@NullMarked
package nl.weektegenkindermishandeling.edition;

import org.jspecify.annotations.NullMarked;

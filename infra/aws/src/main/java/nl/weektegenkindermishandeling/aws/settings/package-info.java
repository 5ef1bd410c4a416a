/** What an admin sets, and the numbers of each phase of the year. */
@NullMarked
package nl.weektegenkindermishandeling.aws.settings;

import org.jspecify.annotations.NullMarked;

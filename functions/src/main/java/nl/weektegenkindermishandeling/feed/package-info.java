/** Activities in the formats of calendars, maps, spreadsheets, feed readers and search engines. */
@NullMarked
package nl.weektegenkindermishandeling.feed;

import org.jspecify.annotations.NullMarked;

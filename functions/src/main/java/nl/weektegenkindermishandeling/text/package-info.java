/** How things are called outside Java: codes, and the languages of labels and messages. */
@NullMarked
package nl.weektegenkindermishandeling.text;

import org.jspecify.annotations.NullMarked;

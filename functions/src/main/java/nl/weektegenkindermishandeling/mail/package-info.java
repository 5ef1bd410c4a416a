/** Which mail follows which change, and what it says. */
@NullMarked
package nl.weektegenkindermishandeling.mail;

import org.jspecify.annotations.NullMarked;

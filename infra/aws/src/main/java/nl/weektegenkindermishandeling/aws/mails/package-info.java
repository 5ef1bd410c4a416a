/** What drives the mails, sends them, and hears what became of them. */
@NullMarked
package nl.weektegenkindermishandeling.aws.mails;

import org.jspecify.annotations.NullMarked;

/** Sends mails through Amazon SES. */
@NullMarked
package nl.weektegenkindermishandeling.ses;

import org.jspecify.annotations.NullMarked;

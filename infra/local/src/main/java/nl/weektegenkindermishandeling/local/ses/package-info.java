/** SES on this machine: accepts mails, and keeps them to be read. */
@NullMarked
package nl.weektegenkindermishandeling.local.ses;

import org.jspecify.annotations.NullMarked;

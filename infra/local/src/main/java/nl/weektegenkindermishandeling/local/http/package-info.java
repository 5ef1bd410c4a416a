/** The JDK's own HTTP server, as all parts of the local system use it. */
@NullMarked
package nl.weektegenkindermishandeling.local.http;

import org.jspecify.annotations.NullMarked;

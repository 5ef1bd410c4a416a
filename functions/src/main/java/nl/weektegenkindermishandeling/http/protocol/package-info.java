/** Requests and answers of the HTTP API, the same for all audiences. */
@NullMarked
package nl.weektegenkindermishandeling.http.protocol;

import org.jspecify.annotations.NullMarked;

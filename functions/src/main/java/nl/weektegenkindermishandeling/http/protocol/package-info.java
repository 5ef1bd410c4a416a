/** Requests and answers of the HTTP API, whoever they are for. */
@NullMarked
package nl.weektegenkindermishandeling.http.protocol;

import org.jspecify.annotations.NullMarked;

/** The HTTP API: handlers, and a small class for each operation of the contract. */
@NullMarked
package nl.weektegenkindermishandeling.http;

import org.jspecify.annotations.NullMarked;

/** The HTTP API, and who may use the editors' routes. */
@NullMarked
package nl.weektegenkindermishandeling.aws.api;

import org.jspecify.annotations.NullMarked;

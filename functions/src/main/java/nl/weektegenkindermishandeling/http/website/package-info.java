/** The website's pages over HTTP: the programme's operations again, answered as HTML. */
@NullMarked
package nl.weektegenkindermishandeling.http.website;

import org.jspecify.annotations.NullMarked;

/** Stands in for CloudFront, as far as the functions call it. */
@NullMarked
package nl.weektegenkindermishandeling.local.edge;

import org.jspecify.annotations.NullMarked;

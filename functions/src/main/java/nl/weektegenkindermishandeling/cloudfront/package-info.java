/** The edge, as CloudFront's API reaches it. */
@NullMarked
package nl.weektegenkindermishandeling.cloudfront;

import org.jspecify.annotations.NullMarked;

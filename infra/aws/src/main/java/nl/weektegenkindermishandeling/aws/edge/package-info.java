/** What callers reach: CloudFront, its cache rules, its key, its firewall. */
@NullMarked
package nl.weektegenkindermishandeling.aws.edge;

import org.jspecify.annotations.NullMarked;

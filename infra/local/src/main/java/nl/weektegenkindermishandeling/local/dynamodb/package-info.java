/** DynamoDB on this machine, and its stream. */
@NullMarked
package nl.weektegenkindermishandeling.local.dynamodb;

import org.jspecify.annotations.NullMarked;

/** The rules that the stack must pass, and how an exception gives its reason. */
@NullMarked
package nl.weektegenkindermishandeling.aws.rules;

import org.jspecify.annotations.NullMarked;

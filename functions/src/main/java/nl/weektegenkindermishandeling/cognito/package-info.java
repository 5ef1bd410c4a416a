/** The accounts of editors, as a Cognito user pool keeps them. */
@NullMarked
package nl.weektegenkindermishandeling.cognito;

import org.jspecify.annotations.NullMarked;

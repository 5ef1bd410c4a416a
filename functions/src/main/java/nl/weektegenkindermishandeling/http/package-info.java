/**
 * What organisers' and editors' operations have in common; the operations are in packages by who
 * calls them.
 */
@NullMarked
package nl.weektegenkindermishandeling.http;

import org.jspecify.annotations.NullMarked;

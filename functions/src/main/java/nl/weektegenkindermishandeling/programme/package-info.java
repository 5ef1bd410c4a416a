/** What is published: activities, when they are, and how they are asked for. */
@NullMarked
package nl.weektegenkindermishandeling.programme;

import org.jspecify.annotations.NullMarked;

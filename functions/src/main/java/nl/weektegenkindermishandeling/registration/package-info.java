/** What organisers send in: the form, its states, and who may change it. Private. */
@NullMarked
package nl.weektegenkindermishandeling.registration;

import org.jspecify.annotations.NullMarked;

/** What makes this the week that it is: the data of the folder {@code src/main/campaign}. */
@NullMarked
package nl.weektegenkindermishandeling.campaign;

import org.jspecify.annotations.NullMarked;

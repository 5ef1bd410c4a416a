/** The pages of the website: where they are, what is on them, and their templates' models. */
@NullMarked
@JStacheConfig(type = JStacheType.STACHE)
package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;

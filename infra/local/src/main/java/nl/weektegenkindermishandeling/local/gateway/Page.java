package nl.weektegenkindermishandeling.local.gateway;

import java.util.Optional;

/** Something the local system answers beside the API. */
interface Page {
  /** The answer, or empty if the request is for somebody else. */
  Optional<Answer> answer(Call call);
}

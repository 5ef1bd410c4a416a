package nl.weektegenkindermishandeling.registration;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.identity.Token;

/** Where manage links are kept, by the hash of their token. */
public interface ManageLinks {
  Optional<ManageLink> find(Token token);

  /** Keeps links that are not mailed yet. A link that is never mailed does no harm. */
  void keep(List<NewLink> links);

  /** A link and its token, which is stored nowhere else but in a mail that waits. */
  record NewLink(Token token, ManageLink link) {}
}

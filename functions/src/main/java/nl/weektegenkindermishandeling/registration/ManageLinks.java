package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.identity.Token;

import java.util.List;
import java.util.Optional;

/** Where manage links are kept, by the hash of their token. */
public interface ManageLinks {
  Optional<ManageLink> find(Token token);

  /** Keeps links that are not mailed yet. Links that nobody ever gets do no harm. */
  void keep(List<NewLink> links);

  /** A link and its token, which is stored nowhere else but in a mail that waits. */
  record NewLink(Token token, ManageLink link) {}
}

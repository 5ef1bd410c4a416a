package nl.weektegenkindermishandeling.local.editors;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The accounts of editors, as long as the process lives. */
public final class LocalUserPool {
  private final List<User> users = new ArrayList<>();
  private final Clock clock;

  public LocalUserPool(Clock clock) {
    this.clock = clock;
  }

  /**
   * An account.
   *
   * @param sub its id
   * @param isInvited whether by a chief editor, and not by a token that somebody asked for
   * @param isDeleted whether it was: kept, since tokens of it may still be about
   */
  record User(
      String sub,
      String email,
      List<String> groups,
      boolean isInvited,
      boolean hasLoggedIn,
      boolean isDeleted,
      Instant createdAt) {
    User {
      groups = List.copyOf(groups);
    }

    private User in(List<String> others) {
      return new User(sub, email, others, isInvited, hasLoggedIn, isDeleted, createdAt);
    }

    private User loggedIn() {
      return new User(sub, email, groups, isInvited, true, isDeleted, createdAt);
    }

    private User deleted() {
      return new User(sub, email, groups, isInvited, hasLoggedIn, true, createdAt);
    }
  }

  /** The account with this id or address, if it is not deleted. */
  synchronized Optional<User> find(String name) {
    return users.stream().filter(user -> !user.isDeleted() && isCalled(user, name)).findFirst();
  }

  private static boolean isCalled(User user, String name) {
    return user.sub().equals(name) || user.email().equals(name.toLowerCase(Locale.ROOT));
  }

  /** All of a group, in the order in which they came. */
  synchronized List<User> inGroup(String group) {
    return users.stream()
        .filter(user -> !user.isDeleted() && user.groups().contains(group))
        .toList();
  }

  /** Makes one for somebody who is invited. Answers empty if there is one with the address. */
  synchronized Optional<User> create(String email) {
    return create(email, true);
  }

  private Optional<User> create(String email, boolean isInvited) {
    if (find(email).isPresent()) {
      return Optional.empty();
    }
    User user =
        new User(
            UUID.randomUUID().toString(),
            email.toLowerCase(Locale.ROOT),
            List.of(),
            isInvited,
            false,
            false,
            clock.instant());
    users.add(user);
    return Optional.of(user);
  }

  synchronized void addToGroup(User user, String group) {
    TreeSet<String> groups = new TreeSet<>(user.groups());
    groups.add(group);
    replace(user, user.in(List.copyOf(groups)));
  }

  synchronized void delete(User user) {
    replace(user, user.deleted());
  }

  /**
   * Somebody logs in without a password. Who has no account gets one, in the groups that are asked.
   * Who had one gets what they would still hold: the id of the account that was deleted.
   *
   * @param asked the groups that the token names; empty for those in which who was invited is, and
   *     for the editors' otherwise
   */
  public synchronized Login logIn(String email, Optional<List<String>> asked) {
    Optional<User> known =
        find(email)
            .or(() -> users.reversed().stream().filter(user -> isCalled(user, email)).findFirst());
    List<String> groups =
        asked
            .or(() -> known.filter(User::isInvited).map(User::groups))
            .orElse(List.of(UserPoolEndpoint.EDITORS));
    User user = known.or(() -> create(email, false)).orElseThrow();
    TreeSet<String> all = new TreeSet<>(user.groups());
    all.addAll(groups);
    replace(user, user.loggedIn().in(List.copyOf(all)));
    return new Login(user.sub(), user.email(), groups);
  }

  private void replace(User user, User other) {
    users.set(users.indexOf(user), other);
  }

  /** Who has logged in, as a token says it. */
  public record Login(String sub, String email, List<String> groups) {}
}

package nl.weektegenkindermishandeling.editor;

import java.util.List;

/** The accounts by which editors log in. */
public interface EditorAccounts {
  /** Where nothing keeps accounts: there is nobody, and nobody can be invited. */
  EditorAccounts NONE =
      new EditorAccounts() {
        @Override
        public List<Editor> all() {
          return List.of();
        }

        @Override
        public Editor invite(Invitation invitation) {
          throw new IllegalStateException("no user pool is set");
        }

        @Override
        public void remove(String id) {}
      };

  /** All of them, in the order in which they were invited. */
  List<Editor> all();

  /**
   * Makes an account and has it mailed to its owner. Doing so again completes what was cut off,
   * mails those once more who have not logged in, and makes an editor a chief if that is asked.
   */
  Editor invite(Invitation invitation);

  /** Ends an account and all that is logged in by it; nothing happens if there is none. */
  void remove(String id);
}

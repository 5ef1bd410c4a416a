package nl.weektegenkindermishandeling.editor;

import java.time.Instant;

/**
 * Somebody who may log in as an editor.
 *
 * @param id of the account, which tokens name as {@code sub}; another one each time somebody is
 *     invited
 * @param isChief whether they are a chief editor
 * @param hasLoggedIn whether they have chosen a password of their own
 * @param invitedAt when the account was made
 */
public record Editor(
    String id, String email, boolean isChief, boolean hasLoggedIn, Instant invitedAt) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

import java.util.List;

/**
 * A failure the caller can understand and act on. It carries a message key and its arguments; the doors (REST, console)
 * turn them into a sentence in the reader's language. Anything else that is thrown is a bug.
 */
public abstract class GuildhallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    protected GuildhallException(String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message key, for example {@code essay-contest.edition.already-closed}. */
    public String key() {
        return key;
    }

    /** What the message's placeholders are filled with. */
    public List<Object> arguments() {
        return arguments;
    }
}

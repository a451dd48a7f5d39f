// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.util.List;
import org.guildhall.api.error.ConflictException;

/** Why a zip is not read: the key of a sentence, and what it says beyond the file's name. */
public final class BadZipException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String within;
    private final transient List<Object> arguments;

    /** @param arguments the sentence's from the second on; the first is the file */
    public BadZipException(String key, Object... arguments) {
        this(key, "", List.of(arguments));
    }

    private BadZipException(String key, String within, List<Object> arguments) {
        super(key + " " + arguments + " " + within);
        this.key = key;
        this.within = within;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    /** The same, of a zip in a zip. */
    BadZipException within(String path) {
        return new BadZipException(key, StrictZip.INSIDE + path + within, arguments);
    }

    /** The same, of a file. */
    public ConflictException of(String file) {
        Object[] all = new Object[arguments.size() + 1];
        all[0] = file + within;
        System.arraycopy(arguments.toArray(), 0, all, 1, arguments.size());
        return new ConflictException(key, all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import org.apache.karaf.shell.support.CommandException;

/** Ends a command with a sentence instead of a stack trace, and with a failing exit status. */
final class Refusal extends CommandException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    @Override
    public String getNiceHelp() {
        return getMessage() + System.lineSeparator();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.List;

/** A {@code ui.json} is not as it must be; the message names each mistake with its line, column and reason. */
public final class WrongPagesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongPagesException(List<String> mistakes) {
        super("ui/ui.json " + String.join("; ", mistakes));
    }
}

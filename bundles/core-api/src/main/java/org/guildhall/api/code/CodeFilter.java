// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.Optional;

/**
 * Which codes of a table are wanted.
 *
 * @param text the beginning of the code, or any part of a name; empty for all
 * @param parent only what belongs directly to that code; empty within for the top of the table
 * @param withdrawn whether codes that are no longer in use are wanted too
 */
public record CodeFilter(String text, Optional<String> parent, boolean withdrawn) {

    /** All codes in use. */
    public static CodeFilter all() {
        return new CodeFilter("", Optional.empty(), false);
    }
}

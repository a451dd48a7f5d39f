// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong, each with its place. */
final class Mistakes {

    private final Locations locations;
    private final List<String> found = new ArrayList<>();

    Mistakes(Locations locations) {
        this.locations = locations;
    }

    void unless(boolean holds, String pointer, String reason) {
        String mistake = locations.of(pointer) + ": " + reason;
        if (!holds && !found.contains(mistake)) {
            found.add(mistake);
        }
    }

    void raise() {
        if (!found.isEmpty()) {
            throw new WrongPagesException(found);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the tests ask a page in its own language. */
final class Scripts {

    private Scripts() {}

    /** The one function that stands in a file beside this class. */
    static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^//.*\n", "")
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One page in one state.
 *
 * @param name in files and messages
 * @param address from the server's root
 * @param enter what is done there to get into that state, if it is not the first
 */
record Stop(String name, String address, Optional<Consumer<Page>> enter) {

    Stop(String name, String address) {
        this(name, address, Optional.empty());
    }

    Stop(String name, String address, Consumer<Page> enter) {
        this(name, address, Optional.of(enter));
    }
}

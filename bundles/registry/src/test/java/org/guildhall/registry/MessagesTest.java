// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import org.guildhall.testing.MessagesContract;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new RegistryModule(), "registry.module.unknown");
    }
}

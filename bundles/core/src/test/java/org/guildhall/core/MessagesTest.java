// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import org.guildhall.testing.MessagesContract;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new CoreModule(), "core.member.not-a-member");
    }
}

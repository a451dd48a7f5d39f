// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import org.guildhall.testing.MessagesContract;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new FaultyModule(), "faulty.mood.play");
    }
}

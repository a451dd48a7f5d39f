// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import org.guildhall.testing.MessagesContract;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new SecurityModule(), "security.session.ended");
    }
}

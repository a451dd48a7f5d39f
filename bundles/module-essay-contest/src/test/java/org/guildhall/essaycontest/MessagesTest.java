// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import org.guildhall.testing.MessagesContract;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new EssayContestModule(), "essay-contest.entry.too-long");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import org.guildhall.testing.ManifestContract;

class ManifestTest extends ManifestContract {

    ManifestTest() {
        super(new EssayContestModule());
    }
}

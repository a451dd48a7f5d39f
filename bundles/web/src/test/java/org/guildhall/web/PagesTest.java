// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.nio.file.Path;
import org.guildhall.testing.UiContract;

class PagesTest extends UiContract {

    PagesTest() {
        super("web", Path.of("src/main/web/src"));
    }
}

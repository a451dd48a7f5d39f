// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.nio.file.Path;
import org.guildhall.rest.openapi.OpenApi;
import org.guildhall.testing.UiContract;

class PagesTest extends UiContract {

    PagesTest() {
        super("web", OpenApi::of, Path.of("src/main/web/src"));
    }
}

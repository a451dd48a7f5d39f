// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import org.guildhall.rest.openapi.OpenApi;
import org.guildhall.testing.UiContract;

class PagesTest extends UiContract {

    PagesTest() {
        super("core", OpenApi::of);
    }
}

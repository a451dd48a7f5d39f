// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two sides of the platform that people see. */
enum Face {
    /** For the people who work in a union's office. */
    @JsonProperty("console")
    CONSOLE,
    /** For members, riders and citizens. */
    @JsonProperty("portal")
    PORTAL;

    /** Where it begins. */
    String path() {
        return "/" + entry() + "/";
    }

    /** The name of its script and its style sheet. */
    String entry() {
        return this == CONSOLE ? "console" : "portal";
    }
}

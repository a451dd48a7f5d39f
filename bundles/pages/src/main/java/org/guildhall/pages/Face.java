// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two sides of the platform that people see. */
public enum Face {
    /** For the people who work in a union's office. */
    @JsonProperty("console")
    CONSOLE,
    /** For members, riders and citizens. */
    @JsonProperty("portal")
    PORTAL;

    /** Where it begins. */
    public String path() {
        return "/" + entry() + "/";
    }

    /** The name of its script and its style sheet. */
    public String entry() {
        return this == CONSOLE ? "console" : "portal";
    }
}

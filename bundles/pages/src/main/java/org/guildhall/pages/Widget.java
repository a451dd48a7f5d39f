// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** As what a field is shown and asked for, where its schema alone does not say. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Widget {
    TEXT,
    MULTILINE,
    /** Several texts, one a line. */
    LINES,
    NUMBER,
    DATE,
    DATE_TIME,
    SWITCH,
    CHOICE,
    ORGANIZATION,
    MEMBER,
    REGION,
    FILE,
    PHOTO
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where an action is offered. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Place {
    /** At each row of the list. */
    ROW,
    /** On the page of one row. */
    DETAIL,
    /** For all rows that are ticked in the list. */
    SELECTION
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How much room a column or an input asks for. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Width {
    NARROW,
    WIDE
}

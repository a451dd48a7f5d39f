// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.region;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This text is the code of a {@link Region}, or empty for none. A draft with another text is refused, pages offer the
 * regions to choose from, and lists, pages and files show the region's name. Whether there is such a region is for the
 * service to ask: {@link Regions#require}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface RegionCode {

    /** How a code, or none, is written. */
    String FORM = "([1-9]\\d{5})?";
}

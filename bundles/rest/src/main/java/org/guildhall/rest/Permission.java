// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission that the service behind this operation requires. Without a valid session the operation answers
 * 401. Every operation carries this, {@link Own}, {@link OwnAccount} or {@link Public}, or its module's API does not start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permission {
    /** {@code module.thing.action}. */
    String value();
}

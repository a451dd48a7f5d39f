// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation answers whoever is signed in as long as it is about what is their own (a job they started, a work they
 * submitted); for what is others' the service behind it requires a permission.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Own {
    /** The permission for what is others': {@code module.thing.action}. */
    String others();
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation may be called by an account that must change its password first. To such an account all other operations
 * but the {@link Public} ones answer 403 with a type ending in {@code password-change-required}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforePasswordChange {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation is about the caller's own account and nothing else: it needs a session, but no permission anywhere. Only
 * these and the {@link Public} ones answer an account that must change its password first; all others answer it 403 with a
 * type ending in {@code password-change-required}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnAccount {}

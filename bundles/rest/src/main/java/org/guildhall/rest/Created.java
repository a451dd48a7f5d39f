// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.net.URI;

/**
 * What an operation has created, answered with 201. A {@code Response} would do the same, but nobody could read from the
 * operation what it answers.
 *
 * @param location where it is from now on, relative to the bundle's API
 * @param entity the thing itself
 */
public record Created<T>(URI location, T entity) {

    /** The thing, and its path in the bundle's API, for example {@code members/0SAKJ4PX407RR}. */
    public static <T> Created<T> at(String path, T entity) {
        return new Created<>(URI.create(path), entity);
    }
}

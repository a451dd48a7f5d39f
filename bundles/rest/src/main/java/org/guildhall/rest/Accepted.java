// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import java.net.URI;

/**
 * What an operation has begun and does not wait for, answered with 202.
 *
 * @param location where to see how far it is, relative to the bundle's API
 * @param entity the thing as it is now
 */
public record Accepted<T>(URI location, T entity) {

    /** The thing, and its path in the bundle's API, for example {@code jobs/0SAKJ4PX407RR}. */
    public static <T> Accepted<T> at(String path, T entity) {
        return new Accepted<>(URI.create(path), entity);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

/**
 * A number of this node's, as it is just now. What it counts never contains what people entered: there are few kinds, and
 * they are known beforehand.
 *
 * @param name in dots, for example {@code guildhall.jobs}
 * @param kind which of the numbers of that name, for example {@code waiting}
 */
public record Measure(String name, String kind, double value) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

/**
 * A handler that fails again and again.
 *
 * @param module whose it is
 * @param handler the name of its class
 * @param events how many it was told several times in vain
 */
public record Setback(String module, String handler, long events) {}

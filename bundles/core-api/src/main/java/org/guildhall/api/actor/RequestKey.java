// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

/**
 * What a sender calls a request that it may have to send again, because no answer came: it takes effect once at most.
 *
 * @param key as the sender chose it, the same each time
 * @param arrival tells this arrival of the request from any other
 */
public record RequestKey(String key, String arrival) {}

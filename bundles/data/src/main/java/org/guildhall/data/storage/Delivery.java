// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import org.guildhall.api.event.Event;

/**
 * An event that one handler has still to be told.
 *
 * @param attempts how often it was told in vain
 */
record Delivery(Event event, int attempts) {}

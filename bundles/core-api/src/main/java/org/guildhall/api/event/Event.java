// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

import java.time.Instant;
import org.guildhall.api.Id;

/**
 * Something that happened and was committed. Carries ids, not state: whoever needs more asks the owner.
 *
 * @param topic {@code module/thing/PAST_TENSE}
 * @param subject the thing it happened to
 * @param organization the organization it happened in
 */
public record Event(Id id, String topic, Id subject, Id organization, Instant at) {}

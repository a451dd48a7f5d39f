// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.decision.Decision;

/**
 * What one union decided about one module.
 *
 * @param id stays the same however often it is turned: the subject of its history
 * @param since when it was last turned
 * @param by the account that turned it; null for the platform itself
 */
public record Switch(Id id, Id organization, String module, boolean enabled, Below below, Instant since, Id by)
        implements Decision {}

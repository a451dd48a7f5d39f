// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;

/**
 * What one union decided about a module, as the module's own list of regions shows it.
 *
 * @param state what it decided
 * @param holds whether that is so: a union above may bind it otherwise
 * @param by the name of whoever decided; empty for the platform itself and for an account that is no more
 */
public record ModuleRegion(
        Id id, Id organization, SwitchState state, boolean holds, Below below, Instant since, String by) {}

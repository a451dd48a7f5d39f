// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.change;

import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;

/**
 * Something a union decided otherwise than it would inherit, or the same but for good; in the reader's language.
 *
 * @param id the subject of its history
 * @param module the id of the module
 * @param setting its name within the module; null for the switch
 * @param label what people call it
 * @param value what the union decided
 * @param inherited what would hold otherwise
 * @param inheritedFrom the union above that {@code inherited} comes from; null if nobody above has decided
 */
public record OwnChange(
        Id id,
        String module,
        String moduleName,
        String setting,
        String label,
        String value,
        String inherited,
        Id inheritedFrom,
        Below below,
        Instant since) {}

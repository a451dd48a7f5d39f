// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.decision.Decision;

/**
 * What one union decided about one setting of a module.
 *
 * @param id stays the same however often it is changed: the subject of its history
 * @param name of the setting within its module
 * @param since when it was last changed
 */
public record OwnSetting(Id id, Id organization, String module, String name, String value, Below below, Instant since)
        implements Decision {}

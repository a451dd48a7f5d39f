// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.module.SettingType;
import org.guildhall.registry.module.Item;

/**
 * A setting as it stands for one union, in the reader's language.
 *
 * @param least the least number it takes
 * @param most the greatest number it takes, or how long a text may be
 * @param choices what can be chosen from, with what people call it
 * @param value what holds, as it is written
 * @param own what the union decided itself; null if it inherits
 * @param inherited what would hold if it had decided nothing
 * @param inheritedFrom the union above that {@code inherited} comes from; null if it is as usual
 * @param boundBy the union above that leaves it no choice; null if it is free
 */
public record SettingView(
        String name,
        String label,
        String hint,
        SettingType type,
        long least,
        long most,
        List<Item> choices,
        String value,
        OwnSetting own,
        String inherited,
        Id inheritedFrom,
        Id boundBy) {

    /** A written value as people say it. */
    public String said(String written) {
        return choices.stream()
                .filter(choice -> choice.name().equals(written))
                .map(Item::text)
                .findFirst()
                .orElse(written);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.guildhall.api.module.Setting;
import org.guildhall.registry.decision.Below;

/**
 * What a union wants of a setting.
 *
 * @param value as it is written: a number in digits, {@code true} or {@code false}, one of the choices, a text
 * @param below {@link Below#FREE} if it is left out
 */
public record SettingDraft(
        @NotNull @Size(max = Setting.MAX_TEXT) String value, Below below) {

    public SettingDraft {
        value = value == null ? null : value.strip();
        below = below == null ? Below.FREE : below;
    }

    boolean isSameAs(OwnSetting own) {
        return value.equals(own.value()) && below == own.below();
    }
}

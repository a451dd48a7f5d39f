// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.Locale;

/** What kind of value a {@link Setting} takes. */
public enum SettingType {
    NUMBER,
    YES_NO,
    CHOICE,
    TEXT;

    /** The last part of the message key that says what it takes. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

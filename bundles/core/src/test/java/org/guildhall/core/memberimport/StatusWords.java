// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.module.Words;

/** The two words that the tests write; every other key stands for itself, with what it is filled with. */
final class StatusWords implements Words {

    private static final Map<String, String> KNOWN =
            Map.of("core.member.status.retained", "保留会籍", "core.member.status.member", "会员");

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return KNOWN.getOrDefault(key, key + List.of(arguments));
    }

    @Override
    public Map<String, String> of(String module, Locale locale) {
        return Map.of();
    }
}

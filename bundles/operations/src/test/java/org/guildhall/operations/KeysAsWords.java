// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.module.Words;

/** Says keys, languages and arguments instead of sentences. */
public final class KeysAsWords implements Words {

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return key + "@" + locale.getLanguage() + (arguments.length == 0 ? "" : List.of(arguments));
    }

    @Override
    public Map<String, String> of(String module, Locale locale) {
        return Map.of();
    }
}

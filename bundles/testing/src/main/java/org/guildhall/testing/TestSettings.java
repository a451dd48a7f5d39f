// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.module.ModuleSettings;
import org.guildhall.api.module.Setting;

/** Settings that hold everywhere; as usual until they are set. */
public final class TestSettings implements ModuleSettings {

    private final Map<String, String> values = new HashMap<>();

    /** Sets it as it would be written. */
    public void set(Setting<?> setting, String value) {
        values.put(setting.id(), value);
    }

    @Override
    public <T> T get(Setting<T> setting, Id organization) {
        String value = values.get(setting.id());
        return value == null ? setting.usual() : setting.read(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Setting;
import org.guildhall.console.GuildhallCompleter;
import org.guildhall.registry.module.Modules;

/** Offers the names of the settings that the deployed modules declare. */
@Service
public class SettingCompleter extends GuildhallCompleter {

    @Reference
    private Modules modules;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        return modules.list().stream()
                .flatMap(each -> each.module().settings().stream())
                .map(Setting::name)
                .distinct()
                .toList();
    }
}

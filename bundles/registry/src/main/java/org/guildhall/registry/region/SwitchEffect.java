// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import org.guildhall.registry.module.Inventory;
import org.guildhall.registry.module.Item;

/**
 * What a change of a switch does, in the reader's language.
 *
 * @param enabled whether the module will be on at the union
 * @param already whether that is so now
 * @param organizations for how many unions it changes, those included that inherit
 * @param members how many members they have together
 * @param dataKept whether the module's data stay
 * @param needs the modules that it needs, all of which are on
 * @param parts what appears or disappears for them
 * @param data what the union and those below it have in the module's tables
 */
public record SwitchEffect(
        boolean enabled,
        boolean already,
        long organizations,
        long members,
        boolean dataKept,
        List<Item> needs,
        Inventory parts,
        List<KeptRows> data) {}

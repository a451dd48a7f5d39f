// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.Set;

/**
 * What a bundle has beside its {@code ui.json} that its pages lean on.
 *
 * @param id the bundle's id
 * @param files the names of what is in {@code ui/}
 * @param words the keys of its words
 */
public record Surroundings(String id, Set<String> files, Set<String> words) {

    /** The parts of the platform; their pages may ask for each other's permissions. */
    private static final Set<String> PLATFORM = Set.of("core", "registry", "security", "web");

    boolean mayAskFor(String permission) {
        return permission.startsWith(id + ".") || PLATFORM.contains(id);
    }

    /** Words of other bundles are not ours to miss. */
    boolean misses(String key) {
        return key.startsWith(id + ".") && !words.contains(key);
    }
}

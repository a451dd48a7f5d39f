// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;

/**
 * What a module adds to the platform, in the reader's language.
 *
 * @param pages named {@code face/path}
 * @param routes named {@code METHOD /path}
 * @param commands named {@code scope:verb}
 * @param events the topics for which there are words
 * @param tables which it keeps its data in
 */
public record Inventory(
        List<Item> pages,
        List<Item> routes,
        List<Item> commands,
        List<Item> permissions,
        List<Item> events,
        List<Item> jobs,
        List<Item> settings,
        List<Item> tables) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.List;

/**
 * All that a bundle says in its {@code ui/ui.json}.
 *
 * @param tiles the figures it puts on the start page of the console and the home of the portal
 * @param cards the figures it puts on the pages of single rows
 */
public record Pages(List<Page> pages, List<StartTile> tiles, List<Card> cards) {

    public Pages {
        pages = List.copyOf(Expect.given(pages, "the pages, a list"));
        tiles = Expect.any(tiles);
        cards = Expect.any(cards);
    }
}

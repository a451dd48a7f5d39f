// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import org.guildhall.api.actor.Permission;

/**
 * A figure above a page's list: how many rows there are.
 *
 * @param title a key of words
 * @param permission null if the page's permission will do
 * @param rows what is counted
 * @param opens the page that shows them
 */
public record Tile(String title, Permission permission, Address rows, Address opens) {

    public Tile {
        check(title, rows, opens);
    }

    static void check(String title, Address rows, Address opens) {
        Expect.key(title, "the title of a tile");
        Expect.given(rows, "the rows that a tile counts");
        Expect.given(opens, "the page that shows the rows behind a tile, \"opens\"");
        Expect.that(!rows.ofRow() && !opens.ofRow(), "a tile has no row to put for {id}");
    }
}

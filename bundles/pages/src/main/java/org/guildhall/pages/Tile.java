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
        check("a tile", title, rows, opens);
        requireNoRow(rows, opens);
    }

    static void check(String what, String title, Address rows, Address opens) {
        Expect.key(title, "the title of " + what);
        Expect.given(rows, "the rows that " + what + " counts");
        Expect.given(opens, "the page that shows the rows behind " + what + ", \"opens\"");
    }

    static void requireNoRow(Address rows, Address opens) {
        Expect.that(!rows.namesRow() && !opens.namesRow(), "a tile has no row to put for {id}");
    }
}

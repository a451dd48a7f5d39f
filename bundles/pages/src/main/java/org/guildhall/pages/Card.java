// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import org.guildhall.api.actor.Permission;

/**
 * A figure on the page of one row, whichever bundle that page is of: how many rows of this bundle belong to it.
 *
 * @param thing what the row is, {@code module.thing}
 * @param title a key of words
 * @param rows what is counted, with {@code {id}} for the row
 * @param opens the page that shows them
 * @param order the lowest first
 */
public record Card(
        Face face, String thing, String title, Permission permission, Address rows, Address opens, int order) {

    public Card {
        Expect.given(face, "the face of a card, console or portal");
        Expect.thing(Expect.given(thing, "the thing on whose page a card stands"));
        Expect.given(permission, "the permission of a card");
        Tile.check("a card", title, rows, opens);
        Expect.that(
                rows.namesRow() && opens.namesRow(),
                "the rows of a card, and what it opens, name the row it stands on by {id}");
    }
}

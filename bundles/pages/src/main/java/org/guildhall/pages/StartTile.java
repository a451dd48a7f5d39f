// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import org.guildhall.api.actor.Permission;

/**
 * A figure on the start page of the console or the home of the portal.
 *
 * @param title a key of words
 * @param rows what is counted
 * @param opens the page that shows them
 * @param order the lowest first
 */
public record StartTile(Face face, String title, Permission permission, Address rows, Address opens, int order) {

    public StartTile {
        Expect.given(face, "the face of a tile, console or portal");
        Expect.given(permission, "the permission of a tile");
        Tile.check("a tile", title, rows, opens);
        Tile.requireNoRow(rows, opens);
    }
}

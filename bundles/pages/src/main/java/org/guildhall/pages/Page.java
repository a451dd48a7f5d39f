// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;

/**
 * One page: drawn by a script of its bundle, or declared and drawn by the kit.
 *
 * @param path the part of its address after the bundle's id
 * @param title a key of words
 * @param icon one of the shell's icons; an unknown one shows as a dot
 * @param permission what somebody must be permitted, where they work, to find the page
 * @param order where it stands in the menu, the lowest first
 * @param menu false for a page that only links lead to; null for true
 * @param mine whether it shows what is the reader's own: the portal keeps such pages together
 * @param view the script, beside {@code ui.json}; empty for a declared page
 * @param thing what its rows are, {@code module.thing}, the beginning of the keys of their words; may be empty
 * @param rows the collection that holds them; null if there are none
 * @param list null if there is none
 * @param detail null if there is none
 * @param forms by name, as it ends the address; those whose address has {@code {id}} are for a row, the others stand above the
 *     list
 */
public record Page(
        Face face,
        String path,
        String title,
        String icon,
        Permission permission,
        int order,
        Boolean menu,
        boolean mine,
        String view,
        String thing,
        Address rows,
        List<Tile> tiles,
        @JsonProperty("list") RowList list,
        Detail detail,
        Map<String, Form> forms,
        List<Action> actions) {

    public Page {
        Expect.given(face, "the face of a page, console or portal");
        Expect.path(path, "the path of a page");
        Expect.key(title, "the title of a page");
        icon = icon == null ? "" : icon;
        Expect.given(permission, "the permission of a page");
        menu = menu == null || menu;
        Expect.that(
                !mine || face == Face.PORTAL && menu, "a page of the reader's own stands in the menu of the portal");
        view = view == null ? "" : view;
        thing = thing == null ? "" : Expect.thing(thing);
        tiles = Expect.any(tiles);
        forms = forms == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        forms.keySet().forEach(name -> Expect.path(name, "the name of a form"));
        actions = Expect.any(actions);
        boolean ofRows = list != null || detail != null || !forms.isEmpty();
        if (view.isEmpty()) {
            declared(thing, rows, ofRows, tiles, actions);
            Expect.that(
                    detail == null || list != null || !menu,
                    "a page without a list stands behind links: \"menu\": false");
        } else {
            boolean nothingElse = thing.isEmpty() && rows == null && !ofRows && tiles.isEmpty() && actions.isEmpty();
            Expect.that(nothingElse, "a page has a view or a declaration, not both");
        }
    }

    private static void declared(String thing, Address rows, boolean ofRows, List<Tile> tiles, List<Action> actions) {
        Expect.that(ofRows || !tiles.isEmpty(), "missing: a view, or one of list, detail, forms and tiles");
        Expect.that(!ofRows || !thing.isEmpty(), "missing: the thing that the rows are");
        Expect.that(!ofRows || rows != null, "missing: the rows of the page");
        Expect.that(
                rows == null || !rows.ofRow() && rows.query().isEmpty(),
                "the rows of a page are a whole collection, unlike \"" + rows + '"');
        Expect.that(ofRows || actions.isEmpty(), "actions need a list or a detail to stand on");
        Expect.that(
                actions.stream().map(Action::name).distinct().count() == actions.size(),
                "two actions of a page have the same name");
    }

    /** All kinds of things it shows. */
    public Stream<String> things() {
        Stream<String> others =
                detail == null ? Stream.of() : detail.related().stream().map(Detail.Related::thing);
        return Stream.concat(Stream.of(thing), others).filter(each -> !each.isEmpty());
    }

    /** Whether the kit draws it. */
    public boolean declared() {
        return view.isEmpty();
    }
}

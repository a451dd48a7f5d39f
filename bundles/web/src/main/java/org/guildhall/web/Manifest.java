// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guildhall.pages.Face;

/**
 * What one reader finds in the menus, and the words to show it with.
 *
 * @param language the language of all texts in it
 * @param signedIn whether the reader has an account
 * @param faces the sections of each face's menu, in order
 * @param tiles the figures of each face's first page, in order
 * @param cards the figures of each face's pages of single rows, in order
 * @param words the words of the shell and of each bundle shown, by key
 */
record Manifest(
        String language,
        boolean signedIn,
        Map<Face, List<Section>> faces,
        Map<Face, List<Tile>> tiles,
        Map<Face, List<Tile>> cards,
        Map<String, String> words) {

    /**
     * The pages of one bundle.
     *
     * @param module the bundle's id, the first part of its pages' addresses
     * @param base where its files are; another one after each change of any of them
     */
    record Section(String module, String title, String base, List<Page> pages) {}

    /**
     * One page.
     *
     * @param menu whether it stands in the menu; otherwise links lead to it
     * @param mine whether the portal keeps it with what is the reader's own
     * @param view its script; left out for a declared page
     * @param declaration as it was written, without what the reader may not do; left out for a page with a view
     */
    record Page(
            String path,
            String title,
            String icon,
            boolean menu,
            boolean mine,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String view,
            @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode declaration) {}

    /** One figure, as it was written, without the page it opens where its reader has none such. */
    record Tile(String module, JsonNode declaration) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.List;
import java.util.Map;

/**
 * What one reader finds in the menus, and the words to show it with.
 *
 * @param language the language of all texts in it
 * @param signedIn whether the reader has an account
 * @param faces the sections of each face's menu, in order
 * @param words the words of the shell and of each bundle shown, by key
 */
record Manifest(String language, boolean signedIn, Map<Face, List<Section>> faces, Map<String, String> words) {

    /**
     * The pages of one bundle.
     *
     * @param module the bundle's id, the first part of its pages' addresses
     * @param base where its files are; another one after each change of any of them
     */
    record Section(String module, String title, String base, List<Page> pages) {}

    /** One page. */
    record Page(String path, String title, String icon, String view) {}
}

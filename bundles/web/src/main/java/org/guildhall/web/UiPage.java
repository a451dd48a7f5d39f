// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.regex.Pattern;
import org.guildhall.api.actor.Permission;

/**
 * One page as a bundle's {@code ui/ui.json} declares it.
 *
 * @param path the part of its address after the bundle's id
 * @param title the key of its name
 * @param icon one of the shell's icons; an unknown one shows as a dot
 * @param permission what somebody must be permitted, where they work, to find the page in the menu
 * @param view the script, beside {@code ui.json}, that draws it
 * @param order where it stands in the menu, the lowest first
 */
record UiPage(Face face, String path, String title, String icon, Permission permission, String view, int order) {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]*");

    UiPage {
        if (face == null || title == null || permission == null || view == null) {
            throw new IllegalArgumentException("a page needs face, path, title, permission and view");
        }
        if (path == null || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("a page's path is small letters, digits and hyphens, not " + path);
        }
        icon = icon == null ? "" : icon;
    }
}

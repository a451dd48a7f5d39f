// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which module an address belongs to: {@code /api/<id>/…} is its API, {@code /ui/<id>/…} the files of its pages. */
final class ModuleAddress {

    private static final Pattern ADDRESS = Pattern.compile("/(?:api|ui)/([a-z][a-z0-9-]*)(?:[/;].*)?");

    private ModuleAddress() {}

    /** The module that a path names, deployed or not; empty for what belongs to no module. */
    static Optional<String> module(String path) {
        Matcher matcher = ADDRESS.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

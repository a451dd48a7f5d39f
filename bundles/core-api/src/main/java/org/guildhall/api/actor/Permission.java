// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import java.util.regex.Pattern;

/**
 * The right to do one thing, named {@code module.thing.action}.
 *
 * @param name for example {@code essay-contest.edition.manage}
 */
public record Permission(String name) implements Comparable<Permission> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){2}");

    public Permission {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a permission is named module.thing.action, not " + name);
        }
    }

    /** The permission of that name. */
    public static Permission of(String name) {
        return new Permission(name);
    }

    /** The id of the module that declares it. */
    public String module() {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public int compareTo(Permission other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

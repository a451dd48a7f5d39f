// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where Maven's layout keeps what an address {@code mvn:group/artifact/version/type/classifier} names. */
public final class MavenPath {

    private static final String SCHEME = "mvn:";

    private MavenPath() {}

    /** The address of a file in a repository, for example {@code org/guildhall/a/1/a-1-features.xml}. */
    static String uri(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        int count = parts.size();
        String version = count < 4 ? "" : parts.get(count - 2);
        String artifact = count < 4 ? "" : parts.get(count - 3);
        if (count < 4 || !parts.get(count - 1).startsWith(artifact + "-" + version)) {
            throw new IllegalArgumentException(path + " is not as Maven lays files out");
        }
        String group = String.join(".", parts.subList(0, count - 3));
        String file = parts.get(count - 1);
        String type = file.substring(file.lastIndexOf('.') + 1);
        String rest = file.substring((artifact + "-" + version).length(), file.length() - type.length() - 1);
        String classifier = rest.isEmpty() ? "" : "/" + rest.substring(1);
        return SCHEME + group + "/" + artifact + "/" + version
                + (type.equals("jar") && rest.isEmpty() ? "" : "/" + type) + classifier;
    }

    /** The path of what an address names. */
    public static String path(String uri) {
        if (!uri.startsWith(SCHEME)) {
            throw new IllegalArgumentException(uri + " is no address of Maven's");
        }
        List<String> parts =
                Arrays.stream(uri.substring(SCHEME.length()).split("/")).collect(Collectors.toList());
        String artifact = parts.get(1);
        String version = parts.get(2);
        String type = parts.size() > 3 ? parts.get(3) : "jar";
        String classifier = parts.size() > 4 ? "-" + parts.get(4) : "";
        return parts.get(0).replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + classifier + "." + type;
    }
}

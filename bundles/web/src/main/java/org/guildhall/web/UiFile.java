// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

/** One file of a bundle's pages, compressed once for all readers. */
final class UiFile {

    private static final int NOT_WORTH_IT = 512;

    private final String type;
    private final byte[] plain;
    private volatile byte[] compressed;

    UiFile(String name, byte[] content) {
        type = ContentTypes.of(name);
        plain = content;
    }

    String type() {
        return type;
    }

    byte[] plain() {
        return plain;
    }

    boolean compressible() {
        return plain.length > NOT_WORTH_IT && ContentTypes.isText(type);
    }

    byte[] compressed() {
        byte[] done = compressed;
        if (done == null) {
            done = Gzip.of(plain);
            compressed = done;
        }
        return done;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

/** What a writer may add to an entry. Two kinds give it another size or name, for those readers who know them. */
final class ExtraFields {

    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int HEAD = 4;

    private ExtraFields() {}

    /** @throws BadZipException if there is something in it that not all readers would see */
    static void check(ZipBytes zip, int begin, int length) throws BadZipException {
        zip.require(begin, length);
        int end = begin + length;
        for (int at = begin; at < end; at += HEAD + zip.two(at + 2)) {
            int id = zip.two(at);
            if (id == ZIP64 || id == UNICODE_PATH || HEAD + zip.two(at + 2) > end - at) {
                throw ZipBytes.damaged();
            }
        }
    }
}

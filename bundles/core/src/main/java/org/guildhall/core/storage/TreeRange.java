// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

/**
 * Where an organization and everything below it stand in the nested set: all of them have a left number from
 * {@code first}, which is the organization's own, to {@code last}.
 */
record TreeRange(long first, long last) {

    /** The organization without what is below it. */
    TreeRange top() {
        return new TreeRange(first, first);
    }

    /** How many organizations stand there. */
    long size() {
        return (last - first) / 2 + 1;
    }

    boolean encloses(TreeRange other) {
        return first <= other.first && other.last <= last;
    }
}

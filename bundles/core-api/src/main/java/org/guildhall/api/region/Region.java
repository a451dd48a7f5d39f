// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.region;

/**
 * A province, a prefecture or city, a county or district, or a development zone with a code of its own.
 *
 * @param code six digits: two for the province, two for the prefecture, two for the county
 * @param name its own name: 阜宁县
 * @param fullName after the names of those it belongs to: 江苏省盐城市阜宁县
 * @param children whether regions belong to it
 * @param until the year by which the code was withdrawn; empty while it is in use
 * @param successor the code of the region that took its place; empty if it is in use, or if several did
 */
public record Region(String code, String name, String fullName, boolean children, String until, String successor) {

    /** A region of today. */
    public Region(String code, String name, String fullName, boolean children) {
        this(code, name, fullName, children, "", "");
    }
}

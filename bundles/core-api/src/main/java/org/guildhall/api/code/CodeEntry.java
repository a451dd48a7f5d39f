// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

/**
 * A line of a table of codes.
 *
 * @param parent the code it belongs to; empty at the top
 * @param name in Chinese
 * @param englishName empty where there is none in use
 * @param until the year by which it was withdrawn; empty while it is in use
 * @param successor the code to be used instead; empty if it is in use, or if several have taken its place
 */
public record CodeEntry(String code, String parent, String name, String englishName, String until, String successor) {}

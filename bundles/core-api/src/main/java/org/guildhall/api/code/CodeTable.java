// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

/**
 * A table of codes as it came with the platform.
 *
 * @param name how it is asked for: {@code ethnic}
 * @param title message key of what people call it
 * @param standard the standard that gives out the codes
 * @param source where the table was read
 * @param covers which part of the standard is here
 * @param size how many codes there are, with those that are no longer in use
 */
public record CodeTable(String name, String title, String standard, String source, String covers, int size) {}

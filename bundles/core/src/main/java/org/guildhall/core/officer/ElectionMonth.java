// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

/**
 * How many elections are planned for a month.
 *
 * @param month for example {@code 2026-05}
 */
public record ElectionMonth(String month, long elections) {}

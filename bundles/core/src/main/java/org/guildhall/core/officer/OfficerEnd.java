// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;

/**
 * That a post is held no more.
 *
 * @param day the first such day; today if it is null
 */
public record OfficerEnd(LocalDate day) {}

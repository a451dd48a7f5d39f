// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.LocalDate;

/**
 * That something ends.
 *
 * @param day the first day without it; today if it is null
 */
public record EndDraft(LocalDate day) {}

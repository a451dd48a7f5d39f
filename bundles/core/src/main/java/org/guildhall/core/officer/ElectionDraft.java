// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** For which day the next election is planned. */
public record ElectionDraft(@NotNull LocalDate electionOn) {}

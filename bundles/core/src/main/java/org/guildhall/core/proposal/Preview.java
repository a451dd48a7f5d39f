// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;

/**
 * What a proposal would do.
 *
 * @param decider the union that decides
 * @param article where the law says so; empty if it is practice
 * @param effects what it changes, for how many
 * @param checklist what must be there before the union above may agree
 */
public record Preview(Id decider, String article, List<Effect> effects, List<Requirement> checklist) {}

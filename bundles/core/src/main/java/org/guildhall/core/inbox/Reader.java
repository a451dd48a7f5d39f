// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Whose inbox it is.
 *
 * @param member the membership of the account, if it has one
 */
public record Reader(Id account, Optional<Id> member) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.util.Optional;
import org.guildhall.api.inbox.InboxKind;

/**
 * Which items are wanted.
 *
 * @param kind of that kind only
 * @param unread whether only those this reader has not seen yet
 */
public record InboxFilter(Optional<InboxKind> kind, boolean unread) {}

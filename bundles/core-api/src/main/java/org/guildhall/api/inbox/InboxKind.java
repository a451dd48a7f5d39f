// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.inbox;

/** What an item in the inbox wants of its reader. */
public enum InboxKind {
    /** Something to know; done with when it was read. */
    NOTICE,
    /** A decision to take; open, however late, until the module settles it. */
    APPROVAL,
    /** Something that ends on a day; gone after it. */
    DEADLINE
}

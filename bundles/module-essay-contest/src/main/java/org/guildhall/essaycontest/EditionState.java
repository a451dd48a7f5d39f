// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

/** Where an edition stands; never stored, always told by its window and the clock. */
public enum EditionState {
    /** Published, but not open yet. */
    ANNOUNCED,
    /** Takes entries. */
    OPEN,
    /** Takes no entries any more: the deadline has passed, or staff closed it early. */
    CLOSED
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.decision;

/** How far what a union decides holds for those below it. */
public enum Below {
    /** It holds until one of them decides otherwise. */
    FREE,
    /** It holds for all of them, whatever they decided; their own decisions sleep until it is lifted. */
    BOUND
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

/** In which direction of the organization tree a role works from the organization it was granted at. */
public enum Reach {
    /** There and in everything below: whoever leads, administers or audits. */
    BELOW,
    /** There and in everything above: a member takes part in what any of the unions above offers. */
    ABOVE
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import org.osgi.annotation.versioning.ConsumerType;

/** Removes what nobody needs any more: called about once an hour, by one node at a time. */
@ConsumerType
public interface Housekeeping {

    /** Idempotent and quick; what is thrown is logged, and tried again an hour later. */
    void tidy();
}

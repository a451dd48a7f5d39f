// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

import org.osgi.annotation.versioning.ProviderType;

/** Checks input records against their {@code jakarta.validation} annotations, whichever door they came through. */
@ProviderType
public interface DraftValidator {

    /**
     * Does nothing if the draft keeps all its annotations' promises.
     *
     * @throws InvalidException with every field that breaks one
     */
    void check(Record draft);
}

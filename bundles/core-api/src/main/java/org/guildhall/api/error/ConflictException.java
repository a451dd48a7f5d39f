// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** The thing is not in a state in which this can be done, or has changed meanwhile. REST: 409. */
public class ConflictException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String key, Object... arguments) {
        super(key, arguments);
    }
}

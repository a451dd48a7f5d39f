// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** This needs a signed-in actor. REST: 401. */
public class UnauthenticatedException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String key, Object... arguments) {
        super(key, arguments);
    }
}

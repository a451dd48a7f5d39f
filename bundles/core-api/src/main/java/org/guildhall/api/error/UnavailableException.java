// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** Something the platform itself needs does not answer just now; nothing was changed, and trying again may help. REST: 503. */
public class UnavailableException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String key, Object... arguments) {
        super(key, arguments);
    }
}

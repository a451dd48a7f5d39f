// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** The actor sees the thing but may not do this with it. REST: 403. */
public class ForbiddenException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String key, Object... arguments) {
        super(key, arguments);
    }
}

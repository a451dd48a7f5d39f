// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** What was sent can not be kept, for the disk is nearly full. REST: 507. */
public class NoSpaceException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public NoSpaceException(String key, Object... arguments) {
        super(key, arguments);
    }
}

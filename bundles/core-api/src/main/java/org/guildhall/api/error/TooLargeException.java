// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** What was sent is larger than can be taken. REST: 413. */
public class TooLargeException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public TooLargeException(String key, Object... arguments) {
        super(key, arguments);
    }
}

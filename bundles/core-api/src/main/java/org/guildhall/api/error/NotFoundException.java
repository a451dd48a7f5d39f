// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** There is no such thing, or none within the actor's scope; the two are told apart by nobody. REST: 404. */
public class NotFoundException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.inbox.InboxKind;

/** Which items a request asks for. A class with fields, for Jakarta REST fills no records. */
public class InboxQuery {

    @QueryParam("kind")
    InboxKind kind;

    @QueryParam("unread")
    boolean unread;

    InboxFilter filter() {
        return new InboxFilter(Optional.ofNullable(kind), unread);
    }
}

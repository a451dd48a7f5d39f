// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.code.CodeFilter;

/** Which codes of a table a request asks for. A class with fields, for Jakarta REST fills no records. */
public class CodeQuery {

    @QueryParam("q")
    @DefaultValue("")
    String text;

    @QueryParam("parent")
    String parent;

    @QueryParam("withdrawn")
    boolean withdrawn;

    CodeFilter filter() {
        return new CodeFilter(text, Optional.ofNullable(parent), withdrawn);
    }
}

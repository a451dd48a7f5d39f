// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where an HTTP request came from. */
public final class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Set<String> LOOPBACK = Set.of("::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private ClientAddress() {}

    /**
     * The address of whoever connected; of a reverse proxy on this machine, the one that it says last in
     * {@code X-Forwarded-For}, for what stands before that is the caller's own claim.
     */
    public static String of(HttpServletRequest request) {
        String connected = request.getRemoteAddr();
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED));
        if (forwarded.isEmpty() || !isLoopback(connected)) {
            return connected;
        }
        String last = forwarded.get(forwarded.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    /** Whether the request was made on this machine, and not by a proxy for somebody else. */
    public static boolean isLocal(HttpServletRequest request) {
        return isLoopback(of(request));
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || LOOPBACK.contains(address);
    }
}

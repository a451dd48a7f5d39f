// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Makes what goes to a browser smaller, if the browser can take that. */
final class Gzip {

    private Gzip() {}

    static boolean accepted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    static byte[] of(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Sends text that was written for this one answer. */
    static void send(byte[] text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = text;
        response.addHeader("Vary", "Accept-Encoding");
        if (accepted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            content = of(text);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

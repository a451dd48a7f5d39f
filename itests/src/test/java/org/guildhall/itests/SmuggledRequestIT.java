// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A request hidden in another one, where a proxy in front would not see it. */
class SmuggledRequestIT {

    private static final int PATIENCE_MILLIS = 10_000;

    /** The quoted extension of the first chunk goes on over the line's end for some, and has ended there for others. */
    private static final String HIDDEN = """
            POST /api/security/sessions HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Transfer-Encoding: chunked

            1;a="
            X
            0

            GET /health/live HTTP/1.1
            Host: smuggled
            Content-Length: 5

            "
            0

            """.replace("\n", "\r\n");

    @Test
    void isNotAnswered() throws Exception {
        String answer = send(HIDDEN);

        assertThat(answer).startsWith("HTTP/1.1 411 ").containsIgnoringCase("Connection: close");
        assertThat(answer.split("HTTP/1.1 ")).as("one answer").hasSize(2);
    }

    /** All that is answered until the server hangs up. */
    private static String send(String request) throws Exception {
        int port = SharedPlatform.get().uri().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AssertionError("the connection stayed open", e);
        }
    }
}

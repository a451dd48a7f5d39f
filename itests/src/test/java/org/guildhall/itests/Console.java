// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.awaitility.Awaitility;

/** The Karaf console over SSH, as the admin unless it is said otherwise. */
final class Console {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final String password;

    Console(int port, String password) {
        this.port = port;
        this.password = password;
    }

    record Result(int status, String output) {}

    /** Runs one command; the status is what a shell script would see. */
    Result run(String command) {
        return runAs("admin", password, command);
    }

    /**
     * Tries again when the server hangs up while the session begins: it does so until all its parts have started. What the
     * threads of another session's client throw when it is closed is not this one's.
     */
    Result runAs(String username, String password, String command) {
        return Awaitility.await("a session that lasts")
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE.multipliedBy(2))
                .ignoreExceptionsMatching(Console::hungUp)
                .until(() -> attempt(username, password, command), Objects::nonNull);
    }

    private static boolean hungUp(Throwable e) {
        return e instanceof SshException && String.valueOf(e.getMessage()).contains("losed");
    }

    private Result attempt(String username, String password, String command) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session =
                    client.connect(username, "127.0.0.1", port).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(PATIENCE);
                return execute(session, command);
            }
        }
    }

    private static Result execute(ClientSession session, String command) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer status = channel.getExitStatus();
            return new Result(status == null ? -1 : status, output.toString(StandardCharsets.UTF_8));
        }
    }
}

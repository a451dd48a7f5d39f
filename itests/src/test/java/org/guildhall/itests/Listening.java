// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process waits for connections, as Linux tells it. */
final class Listening {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";

    private Listening() {}

    /** {@code address:port} of each socket on which that process, or a child of it, listens. */
    static Set<String> of(ProcessHandle process) throws IOException {
        Set<String> found = new TreeSet<>();
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Set<String> sockets = sockets(each.pid());
            Path net = PROC.resolve(each.pid() + "/net");
            for (String protocol : new String[] {"tcp", "tcp6"}) {
                lines(net.resolve(protocol))
                        .filter(columns -> columns[3].equals(LISTEN) && sockets.contains(columns[9]))
                        .forEach(columns -> found.add(address(columns[1])));
            }
        }
        return found;
    }

    /** The numbers of the sockets that the process holds open. */
    private static Set<String> sockets(long pid) throws IOException {
        try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
            return open.map(Listening::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    private static Stream<String[]> lines(Path table) throws IOException {
        return Files.readAllLines(table).stream().skip(1).map(line -> line.strip()
                .split("\\s+"));
    }

    /** Addresses stand there as 32-bit words, each with its last byte first. */
    private static String address(String written) {
        String[] parts = written.split(":");
        ByteBuffer address = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
        for (int i = 0; i < address.capacity(); i += Integer.BYTES) {
            address.putInt(i, Integer.reverseBytes(address.getInt(i)));
        }
        try {
            return InetAddress.getByAddress(address.array()).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

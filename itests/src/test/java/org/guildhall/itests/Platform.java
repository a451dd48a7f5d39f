// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution as a process, on free ports, with data of its own; never outlives the tests. */
final class Platform implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("guildhall.root", "..")).toAbsolutePath();
    static final Path TARGET = ROOT.resolve("itests/target");

    static final Path ASSEMBLY = ROOT.resolve("karaf-assembly/target/assembly");
    private static final Duration START = Duration.ofSeconds(90);

    private final Path data;
    private final int http = freePort();
    private final int ssh = freePort();
    private final Map<String, String> settings;
    private final Map<String, String> environment = new HashMap<>();
    private Path secrets;
    private Process process;

    /**
     * Prepares a platform with the demonstration regions.
     *
     * @param settings more environment, as {@code ./run} sets it
     */
    Platform(String name, Map<String, String> settings) throws IOException {
        this.settings = settings;
        data = Files.createDirectories(TARGET.resolve("data").resolve(name + "-" + http));
        secrets = data;
        Files.createDirectories(data.resolve("deploy"));
        copySettings();
        environment.putAll(Map.of(
                "KARAF_ETC",
                etc().toString(),
                "KARAF_DATA",
                data.resolve("karaf").toString(),
                "KARAF_LOG",
                data.resolve("karaf/log").toString(),
                "EXTRA_JAVA_OPTS",
                "-Xms96m -Xmx512m -XX:+UseSerialGC -Dkaraf.lock.dir=" + data.resolve("karaf")));
        environment.putAll(Map.of(
                "GUILDHALL_DATA",
                data.toString(),
                "GUILDHALL_HTTP_PORT",
                String.valueOf(http),
                "GUILDHALL_SSH_PORT",
                String.valueOf(ssh),
                "GUILDHALL_LISTEN",
                "127.0.0.1",
                "GUILDHALL_DEMO",
                "true",
                "GUILDHALL_DEPLOY",
                ".*",
                "GUILDHALL_REQUIRE_SIGNED",
                "false",
                "GUILDHALL_MODULES",
                "",
                // several platforms run from one distribution here
                "CHECK_ROOT_INSTANCE_RUNNING",
                "false"));
        environment.putAll(settings);
        Files.createDirectories(data.resolve("karaf/log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Another node, with the same database and so with the same accounts, but data and ports of its own. */
    Platform beside(String name) throws IOException {
        Platform other = new Platform(name, settings);
        other.secrets = secrets;
        return other;
    }

    /** Its own copy of Karaf's settings: Karaf writes them as it starts, and another would read them half written. */
    Path etc() {
        return data.resolve("etc");
    }

    private void copySettings() throws IOException {
        Path from = ASSEMBLY.resolve("etc");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = etc().resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Changes its environment from the next start on. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    void start() throws Exception {
        launch();
        awaitReady();
    }

    /** Starts it, and does not wait for it. */
    void launch() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(ASSEMBLY.resolve("bin/karaf").toString(), "daemon");
        builder.environment().putAll(environment);
        Path output = data.resolve("start.log");
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    void awaitReady() {
        Api api = api();
        Limits.await("ready over HTTP; see " + data, START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the platform ended while starting; see " + data);
            }
            return answersSsh() && api.get("/health/ready").status() == 200;
        });
    }

    /** Ends it as a power cut would. */
    void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Asks it to end, as an operating system does (SIGTERM), and does not wait for it. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        terminate();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the platform did not stop gracefully; see " + data);
        }
    }

    /** Where it keeps everything. */
    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http);
    }

    int sshPort() {
        return ssh;
    }

    /** Without a session. */
    Api api() {
        return new Api(uri());
    }

    /** With a session of a demonstration account. */
    Api as(String username) throws Exception {
        return api().signIn(username, password(username));
    }

    Console console() throws IOException {
        return new Console(
                ssh, Files.readString(secrets.resolve("secrets/admin-password")).strip());
    }

    String password(String username) throws IOException {
        try (Stream<String> lines = Files.lines(secrets.resolve("demo-accounts.csv"))) {
            return lines.map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(username))
                    .map(cells -> cells[1])
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Puts a file into the deploy folder in one step, as whoever deploys must. */
    void deploy(Path archive) throws IOException {
        Path beside = Files.copy(archive, data.resolve("dropped"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                beside,
                data.resolve("deploy").resolve(archive.getFileName().toString()),
                StandardCopyOption.ATOMIC_MOVE);
    }

    void undeploy(Path archive) throws IOException {
        Files.delete(data.resolve("deploy").resolve(archive.getFileName().toString()));
    }

    /** The lines that the platform has logged so far. */
    Stream<String> log() throws IOException {
        return Files.readAllLines(data.resolve("karaf/log/karaf.log")).stream();
    }

    /** The archive that the build made of a module. */
    static Path kar(String module) throws IOException {
        try (Stream<Path> built = Files.list(ROOT.resolve("bundles/module-" + module + "/target"))) {
            List<Path> archives =
                    built.filter(file -> file.toString().endsWith(".kar")).toList();
            if (archives.size() != 1) {
                throw new IOException("one .kar expected, not " + archives);
            }
            return archives.get(0);
        }
    }

    private boolean answersSsh() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ssh)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that takes in signed modules only; they are signed as docs/signing.md says. */
class SignedArchiveIT {

    private static final String FINE = "/api/faulty/openapi.json";
    private static final String PASSWORD = "changeit";

    private static Platform platform;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("signed", Map.of("GUILDHALL_REQUIRE_SIGNED", "true"));
        platform.start();
        keytool(
                "-genkeypair",
                "-alias",
                "maker",
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-sigalg",
                "SHA256withRSA",
                "-validity",
                "1095",
                "-dname",
                "CN=Maker",
                "-ext",
                "ExtendedKeyUsage=codeSigning");
        keytool("-exportcert", "-rfc", "-alias", "maker", "-file", "maker.pem");
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @Test
    void letsAModuleInWhenItsMakerIsTrustedAndStopsItWhenItIsRevoked() throws Exception {
        Path archive = Files.copy(Platform.kar("faulty"), folder.resolve("faulty.kar"));
        platform.deploy(archive);
        awaitRefusal("nobody signed it");

        run("jarsigner", "-keystore", "maker.p12", "-storepass", PASSWORD, archive.toString(), "maker");
        platform.deploy(archive);
        awaitRefusal("nobody here vouches for “CN=Maker”");

        Path trust = platform.data().resolve("trust");
        Files.copy(folder.resolve("maker.pem"), trust.resolve("maker.pem"));
        platform.deploy(archive);
        Limits.await("it runs", Limits.SOON, () -> status() == 200);
        assertThat(platform.console().run("module:refused").output()).doesNotContain("faulty.kar");

        Files.writeString(trust.resolve("modules-revoked.json"), "{\"modules\": {\"faulty/0.1.0\": \"for a test\"}}");
        platform.console().run("module:retry faulty");
        Limits.await("it is stopped", Limits.SOON, () -> status() == 503);
        assertThat(platform.console().run("module:doctor").output()).contains("for a test");

        Files.delete(trust.resolve("modules-revoked.json"));
        platform.console().run("module:retry faulty");
        Limits.await("it runs again", Limits.SOON, () -> status() == 200);
        platform.undeploy(archive);
    }

    @Test
    void doesNotSayThatUnsignedModulesAreTakenIn() throws Exception {
        try (Browser browser = new Browser()) {
            Page page = browser.reader(platform, "platform-admin", "zh-CN");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/api/registry/signatures"),
                    () -> page.navigate("/console/#/registry/install"));
            page.locator("h1").waitFor();
            page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
            assertThat(page.locator(".alarm").count()).isZero();
        }
    }

    private static void awaitRefusal(String sentence) {
        Limits.await("refused: " + sentence, Limits.SOON, () -> platform.log()
                .anyMatch(line -> line.contains("faulty.kar is refused: " + sentence)));
        assertThat(platform.data().resolve("staging")).isEmptyDirectory();
    }

    private static int status() throws Exception {
        return platform.api().get(FINE).status();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("keytool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", "maker.p12", "-storepass", PASSWORD));
        run(command.toArray(new String[0]));
    }

    private static void run(String... command) throws Exception {
        command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}

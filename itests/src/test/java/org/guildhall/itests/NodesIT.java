// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided on one node holds on all, also on one that slept meanwhile. */
class NodesIT {

    private static final String ESSAYS = "essay-contest";
    private static final String REGION = "阜宁县总工会";
    private static final String GONE = "";
    private static final String PURGE = "module:uninstall --purge --confirm " + ESSAYS + " " + ESSAYS;

    @TempDir
    private static Path folder;

    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = new Nodes("nodes", folder);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    /** Each test begins with nodes that run no module. */
    @BeforeEach
    void uninstall() throws Exception {
        if (!Nodes.version(nodes.one).isEmpty()) {
            Nodes.run(nodes.one, "module:uninstall " + ESSAYS);
        }
        nodes.awaitVersion(GONE, Limits.SOON);
    }

    @Test
    void runWhatIsInstalledEnabledUpdatedAndUninstalledOnOneOfThem() throws Exception {
        Path built = Platform.kar(ESSAYS);
        assertThat(Nodes.run(nodes.one, "module:install --dry-run " + built)).contains("essay_contest_edition");
        nodes.awaitVersion(GONE, Limits.SOON);

        Nodes.run(nodes.one, "module:install --yes " + built);
        nodes.awaitVersion("0.1.0", Limits.SOON);
        Nodes.run(nodes.two, "module:enable %s %s".formatted(ESSAYS, REGION));
        for (Platform node : nodes.all()) {
            assertThat(node.as("funing-staff").get(EssayContest.EDITIONS).status())
                    .isEqualTo(200);
        }
        nodes.one.as("funing-staff").post(EssayContest.EDITIONS, EssayContest.open(2026));
        long editions = nodes.count("essay_contest_edition");
        assertThat(editions).isPositive();

        updateUnderLoad();

        Nodes.run(nodes.two, "module:uninstall " + ESSAYS);
        nodes.awaitVersion(GONE, Limits.SOON);
        assertThat(nodes.count("essay_contest_edition")).isEqualTo(editions);
        assertThat(nodes.one.console().run("module:uninstall " + ESSAYS).status())
                .isNotZero();
    }

    private void updateUnderLoad() throws Exception {
        Path next = ModuleVersion.of("0.1.1")
                .migration("V101__more.sql", "create table essay_contest_more (id bigint);")
                .in(folder);
        String[] paths = {EssayContest.EDITIONS, "/api/core/organizations"};
        try (Load one = new Load(nodes.one.as("funing-staff"), 10, paths);
                Load two = new Load(nodes.two.as("funing-staff"), 10, paths)) {
            System.out.println(Nodes.run(nodes.one, "module:update " + next));
            nodes.awaitVersion("0.1.1", Limits.SOON);
            assertThat(one.failed()).isEmpty();
            assertThat(two.failed()).isEmpty();
        }
    }

    @Test
    void neitherLoseNorBringBackWhatWasDecidedWhileTheySlept() throws Exception {
        Nodes.run(nodes.one, "module:install --yes " + Platform.kar(ESSAYS));
        nodes.awaitVersion("0.1.0", Limits.SOON);

        changeWhileTwoSleeps("module:update " + ModuleVersion.of("0.1.2").in(folder));
        assertThat(wake(nodes.two, "0.1.2")).containsOnly("0.1.2");
        assertThat(wake(nodes.one, "0.1.2")).containsOnly("0.1.2");

        changeWhileTwoSleeps("module:uninstall " + ESSAYS);
        assertThat(wake(nodes.two, GONE)).isEmpty();
        assertThat(wake(nodes.one, GONE)).isEmpty();
        assertThat(Nodes.run(nodes.two, "feature:list -i")).doesNotContain(ESSAYS);
    }

    private static void changeWhileTwoSleeps(String command) throws Exception {
        nodes.one.kill();
        nodes.two.kill();
        nodes.one.start();
        Nodes.run(nodes.one, command);
        nodes.one.kill();
    }

    /** Starts a node and waits until it is right; the versions that it ever answered as. */
    private static Set<String> wake(Platform node, String version) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            long begun = System.nanoTime();
            node.launch();
            looking.scheduleWithFixedDelay(() -> look(node, seen), 0, 20, TimeUnit.MILLISECONDS);
            node.awaitReady();
            Limits.await("right: '" + version + "'", Limits.SOON, () -> Nodes.version(node)
                    .equals(version));
            System.out.printf(
                    "right at '%s' %d ms after its start%n", version, (System.nanoTime() - begun) / 1_000_000);
        } finally {
            looking.shutdown();
            looking.awaitTermination(1, TimeUnit.MINUTES);
        }
        return seen;
    }

    private static void look(Platform node, Set<String> seen) {
        try {
            String version = Nodes.version(node);
            if (!version.isEmpty()) {
                seen.add(version);
            }
        } catch (Exception e) {
            seen.add(e.toString());
        }
    }

    @Test
    void nameWhatCanNotBeBroughtTryItLessAndLessOftenAndGoOnWithTheOthers() throws Exception {
        Path silent = ModuleVersion.of("faulty", "0.1.0")
                .header("Guildhall-Resources", "org.guildhall.faulty.NowhereResource")
                .in(folder);
        Console.Result refused = nodes.one.console().run("module:install --yes " + silent);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("已撤回");
        awaitAbsent(nodes.one, "faulty");

        String forged = "f".repeat(64);
        keep(sha256(silent), Files.readAllBytes(silent));
        keep(forged, Files.readAllBytes(silent));
        desire(1, "faulty", sha256(silent));
        desire(2, "ghost", "0".repeat(64));
        desire(3, "forged", forged);
        Nodes.run(nodes.two, "module:install --yes " + Platform.kar(ESSAYS));
        nodes.awaitVersion("0.1.0", Duration.ofSeconds(60));
        for (Platform node : nodes.all()) {
            awaitFailing(node, "ghost", "已不在数据库和本节点中");
            awaitFailing(node, "forged", "或已被改动");
            awaitFailing(node, "faulty", "没有应答");
        }
        nodes.change("update registry_desired set wanted = false, revision = 2 where id <= 3");
        nodes.change("select pg_notify('guildhall', 'registry/desired')");
        for (Platform node : nodes.all()) {
            awaitAbsent(node, "ghost");
        }
    }

    @Test
    void bringWhatNobodyHasOnceSomebodyInstallsItAgain() throws Exception {
        Path archive = Platform.kar("faulty");
        nodes.change("delete from registry_desired where module = 'faulty'");
        nodes.change("delete from registry_artifact where sha256 = ?", sha256(archive));
        desire(4, "faulty", sha256(archive));
        for (Platform node : nodes.all()) {
            awaitFailing(node, "faulty", "已不在数据库和本节点中");
        }
        Nodes.run(nodes.one, "module:install --yes " + archive);
        for (Platform node : nodes.all()) {
            Limits.await("faulty is there", Limits.SOON, () -> nodes.module(nodes.one, node, "faulty")
                    .path("state")
                    .asText()
                    .equals("ACTIVE"));
        }
        Nodes.run(nodes.two, "module:uninstall faulty");
        awaitAbsent(nodes.one, "faulty");
        awaitAbsent(nodes.two, "faulty");
        // else the same version could not come with another content
        nodes.change("delete from registry_desired where module = 'faulty'");
    }

    @Test
    void keepTheDataUntilNoneOfThemHasTheModule() throws Exception {
        Nodes.run(nodes.one, "module:install --yes " + Platform.kar(ESSAYS));
        nodes.awaitVersion("0.1.0", Limits.SOON);
        Nodes.run(nodes.two, "module:enable %s %s".formatted(ESSAYS, REGION));
        nodes.one.as("funing-staff").post(EssayContest.EDITIONS, EssayContest.open(2027));
        long editions = nodes.count("essay_contest_edition");

        Limits.await("the other has told so", Limits.SOON, () -> nodes.module(nodes.one, nodes.two, ESSAYS)
                .path("state")
                .asText()
                .equals("ACTIVE"));
        nodes.two.kill();
        Console.Result refused = nodes.one.console().run(PURGE);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains(Files.readString(nodes.two.data().resolve("karaf/guildhall-node")));
        assertThat(nodes.count("essay_contest_edition")).isEqualTo(editions);

        nodes.two.start();
        assertThat(nodes.one.console().run("module:uninstall --purge " + ESSAYS).status())
                .isNotZero();
        assertThat(Nodes.run(nodes.one, PURGE)).contains("exports/essay-contest-");
        assertThat(nodes.one.data().resolve("exports")).isDirectoryContaining("glob:**essay-contest-*.zip");
        assertThatThrownBy(() -> nodes.count("essay_contest_edition")).isInstanceOf(SQLException.class);

        Nodes.run(nodes.two, "module:install --yes " + Platform.kar(ESSAYS));
        nodes.awaitVersion("0.1.0", Limits.SOON);
        assertThat(nodes.count("essay_contest_edition")).isZero();
        assertThat(nodes.one.as("funing-staff").get(EssayContest.EDITIONS).status())
                .as("it is on nowhere any more")
                .isNotEqualTo(200);
    }

    private static void awaitAbsent(Platform node, String module) {
        Limits.await("nothing of " + module + " is there", Limits.SOON, () -> nodes.module(nodes.one, node, module)
                .isMissingNode());
    }

    private static void awaitFailing(Platform node, String module, String reason) {
        Limits.await(module + " is tried again", Duration.ofSeconds(60), () -> {
            JsonNode found = nodes.module(nodes.one, node, module);
            return found.path("state").asText().equals("FAILED")
                    && found.path("reason").asText().contains(reason)
                    && found.path("attempts").asInt() >= 2;
        });
    }

    private static String sha256(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    private static void keep(String sha256, byte[] content) throws Exception {
        nodes.change(
                "insert into registry_artifact (sha256, size, content, kept_at) values (?, ?, ?, now())"
                        + " on conflict do nothing",
                sha256,
                (long) content.length,
                content);
    }

    private static void desire(long id, String module, String sha256) throws Exception {
        nodes.change(
                "insert into registry_desired (id, module, module_version, sha256, wanted, changed_at, revision)"
                        + " values (?, ?, '0.1.0', ?, true, now(), 1)",
                id,
                module,
                sha256);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.guildhall.registry.FakeBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class DeployedWordsTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @TempDir
    Path folder;

    private final DeployedWords words = new DeployedWords(withoutBundles());
    private Bundle contest;

    @BeforeEach
    void deployOne() {
        contest = new FakeBundle(folder)
                .header("Guildhall-Id", "contest")
                .file("messages.properties", """
                        contest.name=征文
                        contest.closed=“{0}”已截止，共 {1} 篇
                        contest.only-chinese=只有中文
                        """)
                .file("messages_en.properties", """
                        contest.name=Essays
                        contest.closed={0} doesn''t take essays any more; it has {1}
                        """)
                .bundle();
        words.addingBundle(contest, null);
    }

    @Test
    void tellsAMomentInChinasTime() {
        Instant midnight = Instant.parse("2024-07-01T16:00:00.123456Z");

        assertThat(words.text(CHINESE, "contest.closed", midnight, 2)).isEqualTo("“2024年7月2日 00:00”已截止，共 2 篇");
        assertThat(words.text(Locale.UK, "contest.closed", midnight, 2))
                .startsWith("2 July 2024 00:00 (China) doesn't");
    }

    @Test
    void speaksEnglishToThoseWhoReadItAndChineseToEverybodyElse() {
        assertThat(words.text(Locale.UK, "contest.name")).isEqualTo("Essays");
        assertThat(words.text(CHINESE, "contest.name")).isEqualTo("征文");
        assertThat(words.text(Locale.FRENCH, "contest.name")).isEqualTo("征文");
        assertThat(words.text(new Locale("*"), "contest.name")).isEqualTo("征文");
    }

    @Test
    void fillsPlaceholders() {
        assertThat(words.text(CHINESE, "contest.closed", "春天", 1200)).isEqualTo("“春天”已截止，共 1,200 篇");
        assertThat(words.text(Locale.ENGLISH, "contest.closed", "Spring", 2))
                .isEqualTo("Spring doesn't take essays any more; it has 2");
    }

    @Test
    void looksUpArgumentsThatAreKeys() {
        assertThat(words.text(CHINESE, "contest.closed", "contest.name", 2)).isEqualTo("“征文”已截止，共 2 篇");
    }

    @Test
    void readsChineseWhereEnglishIsMissing() {
        assertThat(words.text(Locale.ENGLISH, "contest.only-chinese")).isEqualTo("只有中文");
    }

    @Test
    void answersTheKeyItselfIfNobodyKnowsIt() {
        assertThat(words.text(CHINESE, "contest.unheard-of", 1)).isEqualTo("contest.unheard-of");
    }

    @Test
    void givesAllWordsOfOneBundleAsTheyAreWritten() {
        assertThat(words.of("contest", Locale.ENGLISH))
                .hasSize(3)
                .containsEntry("contest.name", "Essays")
                .containsEntry("contest.only-chinese", "只有中文");
        assertThat(words.of("another", CHINESE)).isEmpty();
    }

    @Test
    void forgetsABundleThatIsGone() {
        words.removedBundle(contest, null, null);

        assertThat(words.text(CHINESE, "contest.name")).isEqualTo("contest.name");
        assertThat(words.of("contest", CHINESE)).isEmpty();
    }

    @Test
    void passesOverBundlesThatAreNotOurs() {
        Bundle stranger = new FakeBundle(folder).bundle();

        assertThat(words.addingBundle(stranger, null)).isNull();
    }

    private static BundleContext withoutBundles() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> method.getName().equals("getBundles") ? new Bundle[0] : null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.Item;
import org.guildhall.registry.signature.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class OfferTest {

    private static final Instant ENDS = Instant.parse("2027-06-30T00:00:00Z");
    private static final Signer MAKER = new Signer("CN=Maker", ENDS, List.of("aa"));
    private static final Item NEEDED = new Item("library", "书屋");

    @TempDir
    private Path folder;

    @Test
    void saysInTheReadersLanguageWhatAnArchiveBrings() {
        Offer chinese = offer(archive(), Optional.of(MAKER), Locale.CHINESE);
        assertThat(chinese.name()).isEqualTo("示例");
        assertThat(chinese.description()).isEqualTo("一个例子");
        assertThat(chinese.permissions())
                .containsExactly(new Item("sample.thing.change", ""), new Item("sample.thing.view", "查看"));
        assertThat(chinese.plan().tables()).containsExactly("sample_thing");
        assertThat(chinese.plan().signer()).isEqualTo("CN=Maker");
        assertThat(chinese.signedUntil()).isEqualTo(ENDS);
        assertThat(chinese.needs()).containsExactly(NEEDED);
        assertThat(chinese.plan().along()).containsExactly("ledger 1.1");
        assertThat(chinese.from()).isEqualTo("1.1.0");

        Offer english = offer(archive(), Optional.of(MAKER), Locale.ENGLISH);
        assertThat(english.name()).isEqualTo("Sample");
        assertThat(english.description()).isEqualTo("一个例子");
    }

    @Test
    void namesWhatHasNoWordsByItsId() {
        Offer bare = offer(new ModuleKar(), Optional.empty(), Locale.CHINESE);
        assertThat(bare.name()).isEqualTo("sample");
        assertThat(bare.description()).isEmpty();
        assertThat(bare.permissions()).isEmpty();
        assertThat(bare.plan().signer()).isNull();
        assertThat(bare.signedUntil()).isNull();
    }

    private static ModuleKar archive() {
        return new ModuleKar()
                .header("Guildhall-Permissions", "sample.thing.view,sample.thing.change")
                .inBundle("messages.properties", "sample.name=示例\nsample.description=一个例子\nsample.thing.view=查看\n")
                .inBundle("messages_en.properties", "sample.name=Sample\n")
                .inBundle("db/common/V001__thing.sql", "create table sample_thing (id bigint);");
    }

    private Offer offer(ModuleKar kar, Optional<Signer> signer, Locale locale) {
        StagedArchive staged = new StagedArchive(ModuleArchive.read(kar.in(folder)), signer, folder);
        InstallPlan plan = InstallPlan.of(staged, List.of("library"), List.of("ledger 1.1"), false);
        return Offer.of(staged, Change.UPDATE, Optional.of(new Version("1.1.0")), List.of(NEEDED), plan, locale);
    }
}

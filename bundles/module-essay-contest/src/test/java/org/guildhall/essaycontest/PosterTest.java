// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PosterTest {

    /** A picture of one dot. */
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");

    private final Bench bench = new Bench();
    private final Actor staff = Bench.staff(TestUnions.FUNING);
    private final Actor member = Bench.member(TestMembers.ZHOU);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void showsAPosterToAllWhoMaySeeTheEdition() {
        Id poster = upload("海报.png", PNG);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bench.files.get(member, poster));

        Edition edition = open(poster);

        assertThat(bench.editions.get(member, edition.id()).poster()).isEqualTo(poster);
        assertThat(bench.files.get(member, poster).name()).isEqualTo("海报.png");
    }

    @Test
    void keepsThePosterWhileTheEditionHasIt() {
        Edition edition = bench.open(TestUnions.FUNING, 2024);
        Id poster = upload("海报.png", PNG);

        Edition with = change(edition, poster);
        Edition same = change(with, poster);

        assertThat(bench.files.get(member, poster).id()).isEqualTo(same.poster());
        Edition without = change(same, null);

        assertThat(without.poster()).isNull();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bench.files.get(member, poster));
    }

    @Test
    void refusesWhatIsNoPicture() {
        Id text = upload("海报.txt", "海报".getBytes(UTF_8));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> open(text))
                .satisfies(refused ->
                        assertThat(refused.errors().get(0).key()).isEqualTo("essay-contest.edition.poster-no-picture"));
    }

    private Id upload(String name, byte[] content) {
        return bench.files.add(staff, name, new ByteArrayInputStream(content)).id();
    }

    private Edition open(Id poster) {
        EditionDraft draft = new EditionDraft(2024, "新题", List.of(Bench.STORY), Bench.OPENS, Bench.CLOSES, 10, poster);
        return bench.editions.open(staff, TestUnions.FUNING, draft);
    }

    private Edition change(Edition edition, Id poster) {
        EditionChange change = new EditionChange("新题", List.of(Bench.STORY), Bench.OPENS, Bench.CLOSES, 10, poster);
        return bench.editions.change(staff, edition.id(), edition.version(), change);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Setting<Integer> LENGTH = Setting.number("essay-contest.max-characters", 2500, 1, 20_000);

    @Test
    void knowsItsModuleAndItsName() {
        assertThat(LENGTH.module()).isEqualTo("essay-contest");
        assertThat(LENGTH.name()).isEqualTo("max-characters");
    }

    @Test
    void readsWholeNumbersInItsRange() {
        assertThat(LENGTH.read(" 1 ")).isEqualTo(1);
        assertThat(LENGTH.read("20000")).isEqualTo(20_000);
        refused(LENGTH, "0", "guildhall.setting.number");
        refused(LENGTH, "20001", "guildhall.setting.number");
        refused(LENGTH, "99999999999999999999", "guildhall.setting.number");
        refused(LENGTH, "2.5", "guildhall.setting.number");
    }

    @Test
    void readsYesAndNo() {
        Setting<Boolean> open = Setting.yesNo("choir.open-to-all", false);

        assertThat(open.read("true")).isTrue();
        assertThat(open.read("false")).isFalse();
        refused(open, "yes", "guildhall.setting.yes-no");
    }

    @Test
    void readsOneOfItsChoices() {
        Setting<String> voice = Setting.choice("choir.voice", "alto", List.of("alto", "bass"));

        assertThat(voice.read("bass")).isEqualTo("bass");
        refused(voice, "tenor", "guildhall.setting.choice");
    }

    @Test
    void readsTextsOfItsLength() {
        Setting<String> motto = Setting.text("choir.motto", "", 3);

        assertThat(motto.read("")).isEmpty();
        assertThat(motto.read("团结")).isEqualTo("团结");
        refused(motto, "团结就是", "guildhall.setting.text");
    }

    @Test
    void cannotBeDeclaredWrongly() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Setting.yesNo("open", true));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> Setting.number("choir.size", 0, 1, 9));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Setting.text("choir.motto", "", Setting.MAX_TEXT + 1));
    }

    private static void refused(Setting<?> setting, String text, String key) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> setting.read(text))
                .satisfies(e -> assertThat(e.errors().get(0).key()).isEqualTo(key));
    }
}

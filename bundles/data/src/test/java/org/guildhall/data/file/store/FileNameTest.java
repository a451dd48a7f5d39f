// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "会员名单.xlsx, 会员名单.xlsx",
        "C:\\fakepath\\a.jpg, a.jpg",
        "/etc/passwd, passwd",
        "'a\u0000\nb.txt', ab.txt",
        "'\u202Egpj.exe', gpj.exe",
        "' a .txt ', a .txt",
        "'', file",
        ".., file",
        "a/, file"
    })
    void keepsWhatCanBeShown(String given, String shown) {
        assertThat(FileName.of(given)).isEqualTo(shown);
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(FileName.of("字".repeat(5000) + ".xlsx")).isEqualTo("字".repeat(195) + ".xlsx");
        assertThat(FileName.of("\uD83D\uDE00".repeat(5000))).isEqualTo("\uD83D\uDE00".repeat(200));
        assertThat(FileName.of("a." + "b".repeat(5000))).hasSize(200);
    }

    @Test
    void noNameIsAName() {
        assertThat(FileName.of(null)).isEqualTo("file");
    }
}

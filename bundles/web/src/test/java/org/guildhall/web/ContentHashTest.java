// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void isTheSameForTheSameFiles() {
        assertThat(hash("a.js", "one")).isEqualTo(hash("a.js", "one")).matches("[0-9a-f]{16}");
    }

    @Test
    void differsWithAnyNameOrContent() {
        assertThat(hash("a.js", "one")).isNotEqualTo(hash("b.js", "one")).isNotEqualTo(hash("a.js", "two"));
    }

    @Test
    void differsWhenBytesMoveFromOneFileToTheNext() {
        String before = ContentHash.of(Map.of("a", bytes("12"), "b", bytes("3")));
        String after = ContentHash.of(Map.of("a", bytes("1"), "b", bytes("23")));

        assertThat(before).isNotEqualTo(after);
    }

    @Test
    void namesAScriptAsThePolicyDoes() {
        assertThat(ContentHash.forPolicy("alert('Hello, world.');"))
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    private static String hash(String name, String content) {
        return ContentHash.of(Map.of(name, bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

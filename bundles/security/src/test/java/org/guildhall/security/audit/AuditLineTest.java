// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;
import org.junit.jupiter.api.Test;

class AuditLineTest {

    @Test
    void tellsWhatWasDoneInWordsOrByTheTopicIfThereAreNone() {
        assertThat(text("core/member/ADDED", null)).isEqualTo("登记会员");
        assertThat(text("gone/thing/ADDED", null)).isEqualTo("gone/thing/ADDED");
    }

    @Test
    void tellsHowManyRowsOfWhatWereExported() {
        assertThat(text("core/member/EXPORTED", 152L)).isEqualTo("security.audit.exported [core.member, 152]");
    }

    private static String text(String topic, Long rows) {
        AuditRow row = new AuditRow(new Id(1), Instant.EPOCH, topic, new Id(2), new Id(3), null, rows);
        return AuditLine.of(row, new OneWord(), Locale.CHINESE).text();
    }

    private static final class OneWord implements Words {
        @Override
        public String text(Locale locale, String key, Object... arguments) {
            String told = key.equals("core.member.event-added") ? "登记会员" : key;
            return arguments.length == 0 ? told : told + " " + List.of(arguments);
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}

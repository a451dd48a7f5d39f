// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.guildhall.api.module.Words;
import org.guildhall.rest.PageQueries;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    private static final String DAY = "-\\d{4}-\\d{2}-\\d{2}";

    @Test
    void isCalledByTheThingsWord() {
        assertThat(Attachment.of(PageQueries.of("csv", "core.member", ""), new OneWord(), Locale.CHINESE))
                .matches("attachment; filename=\"core-member" + DAY + "\\.csv\"; filename\\*=UTF-8''%E4%BC%9A%E5%91%98"
                        + DAY + "\\.csv");
    }

    @Test
    void isCalledByItsNameIfThereIsNoWord() {
        assertThat(Attachment.of(PageQueries.of("xlsx", "core.job", ""), new OneWord(), Locale.CHINESE))
                .matches(".*; filename\\*=UTF-8''core-job" + DAY + "\\.xlsx");
        assertThat(Attachment.of(PageQueries.of("csv", "", ""), new OneWord(), Locale.CHINESE))
                .matches(".*; filename\\*=UTF-8''list" + DAY + "\\.csv");
    }

    private static final class OneWord implements Words {
        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key.equals("core.member") ? "会员" : key;
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}

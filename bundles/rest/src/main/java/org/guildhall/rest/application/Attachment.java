// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.guildhall.api.module.Words;
import org.guildhall.rest.ListFormat;
import org.guildhall.rest.PageQuery;

/** What the file is called that a list is sent as: {@code 会员-2026-05-01.csv}. */
final class Attachment {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Attachment() {}

    /** The header; programs that read no other writing find the thing's own name in it, too. */
    static String of(PageQuery query, Words words, Locale locale) {
        String thing = query.thing().isEmpty() ? "list" : query.thing();
        String plain = thing.replace('.', '-');
        String word = words.text(locale, thing);
        String name = word.equals(thing) ? plain : word;
        return "attachment; filename=\"" + dated(plain, query.format()) + "\"; filename*=UTF-8''"
                + URLEncoder.encode(dated(name, query.format()), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static String dated(String name, ListFormat format) {
        return name + "-" + LocalDate.now(CHINA) + "." + format.extension();
    }
}

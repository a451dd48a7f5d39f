// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptKeysTest {

    @Test
    void findsKeysInQuotesAndOnesPutTogether() {
        ScriptKeys keys = ScriptKeys.in("""
                import { a } from "./core.page.js";
                t("core.page.members"); t( "core.name", 3); t(x ? "core.page.on" : "core.page.off");
                t("web.action.back"); t("registry.page.modules");
                t(`core.page.kind.${kind}`); api.get(`core/members/${id}`); t(`core.page.${verb}-what`);
                """, "core");

        assertThat(keys.whole()).containsExactly("core.name", "core.page.members", "core.page.off", "core.page.on");
        assertThat(keys.foreign()).containsExactly("registry.page.modules");
        assertThat(keys.patterns())
                .hasSize(2)
                .extracting(Pattern::asMatchPredicate)
                .anyMatch(fits -> fits.test("core.page.kind.joint-grassroots"))
                .anyMatch(fits -> fits.test("core.page.turn-on-what") && !fits.test("core.page.what"));
    }

    @Test
    void missesWhatHasNoWords() {
        ScriptKeys keys = ScriptKeys.in("""
                page({ thing: "core.page.kind", title: "core.page.none" }); t("core.page.members"); t(`core.page.level.${level}`);
                """, "core");

        assertThat(keys.missing(Set.of("core.page.members", "core.page.kind.national")))
                .containsExactlyInAnyOrder(
                        "core.page.none", keys.patterns().iterator().next().pattern());
    }
}

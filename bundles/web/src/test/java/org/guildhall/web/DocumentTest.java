// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private final SharedLibraries libraries = new SharedLibraries(UiBundles.with("web"));

    @Test
    void loadsItsPartsAndTheImportMapAsThePolicyKnowsIt() {
        String html = html("{}");

        assertThat(html)
                .contains("<html lang=\"zh-CN\">")
                .contains("<script type=\"importmap\">" + libraries.importMap() + "</script>")
                .contains(libraries.own().base() + "console.js", libraries.own().base() + "part-1.js");
    }

    @Test
    void doesNotLetAWordEndTheDataBlock() {
        assertThat(html("{\"a\":\"</script><script>alert(1)</script>\"}"))
                .doesNotContain("<script>alert")
                .contains("\\u003c/script>");
    }

    @Test
    void escapesWordsInItsHead() {
        assertThat(html("{}")).contains("<title>&lt;b&gt; &amp; &quot;</title>");
    }

    @Test
    void showsInTheChosenLookFromTheFirstByte() {
        assertThat(html("{}", new Look("dark", true)))
                .contains("<html lang=\"zh-CN\" data-theme=\"dark\" data-size=\"large\">");
    }

    @Test
    void takesNoLookThatItDoesNotKnow() {
        assertThat(html("{}", new Look("\"><script>", false))).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void letsThePortalBeKeptLikeAnApp() {
        String link = "<link rel=\"manifest\" href=\"" + libraries.own().base() + "portal.zh-CN.webmanifest\">";

        assertThat(document("portal", "{}", new Look("", false))).contains(link);
        assertThat(html("{}")).doesNotContain("rel=\"manifest\"");
    }

    private String html(String json) {
        return html(json, new Look("", false));
    }

    private String html(String json, Look look) {
        return document("console", json, look);
    }

    private String document(String entry, String json, Look look) {
        Manifest manifest = new Manifest(
                "zh-CN",
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("web.title.console", "<b> & \"", "web.description", "x"));
        return new Document(libraries, entry, look, manifest, json).html();
    }
}

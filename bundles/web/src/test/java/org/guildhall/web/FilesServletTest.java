// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class FilesServletTest {

    private final UiBundle core = UiBundles.with("core");

    @Test
    void findsAFileByIdHashAndName() {
        assertThat(find("/core/" + core.hash() + "/view.js")).isPresent();
        assertThat(find("/core/" + core.hash() + "/parts/list.js")).isPresent();
    }

    @Test
    void givesAPageThatWasOpenedBeforeAnUpdateWhatIsThereNow() {
        assertThat(find("/core/0000000000000000/view.js")).isPresent();
        assertThat(find("/core/0000000000000000/gone.js")).isEmpty();
        assertThat(find("/registry/" + core.hash() + "/view.js")).isEmpty();
    }

    @Test
    void neverLeadsOutOfTheFolder() {
        String base = "/core/" + core.hash();
        assertThat(find(base + "/../../x")).isEmpty();
        assertThat(find(base + "/parts/../view.js")).isEmpty();
        assertThat(find(base + "/../META-INF/MANIFEST.MF")).isEmpty();
        assertThat(find(base + "//view.js")).isEmpty();
        assertThat(find(base + "/%2e%2e/messages.properties")).isEmpty();
        assertThat(find(base + "/")).isEmpty();
        assertThat(find(base)).isEmpty();
        assertThat(find("/")).isEmpty();
        assertThat(find(null)).isEmpty();
    }

    @Test
    void saysWhatEachFileIs() {
        assertThat(ContentTypes.of("a/b.js")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(ContentTypes.of("a.b.css")).isEqualTo("text/css;charset=UTF-8");
        assertThat(ContentTypes.of("a.svg")).isEqualTo("image/svg+xml");
        assertThat(ContentTypes.of("a.woff2")).isEqualTo("font/woff2");
    }

    @Test
    void neverServesADocumentOfAModule() {
        assertThat(ContentTypes.of("page.html")).isEqualTo("application/octet-stream");
        assertThat(ContentTypes.of("html")).isEqualTo("application/octet-stream");
    }

    @Test
    void compressesTextThatIsLongEnough() throws IOException {
        UiFile file = core.file("parts/list.js").orElseThrow();

        assertThat(file.compressible()).isTrue();
        assertThat(file.compressed()).hasSizeLessThan(file.plain().length);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file.compressed()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(file.plain());
        }
        assertThat(new UiFile("a.woff2", new byte[9999]).compressible()).isFalse();
        assertThat(core.file("view.js").orElseThrow().compressible()).isFalse();
    }

    private Optional<UiFile> find(String path) {
        return FilesServlet.find(path, id -> id.equals("core") ? Optional.of(core) : Optional.empty());
    }
}

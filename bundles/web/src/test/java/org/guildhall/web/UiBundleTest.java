// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.pages.Face;
import org.guildhall.pages.Page;
import org.junit.jupiter.api.Test;

class UiBundleTest {

    @Test
    void readsThePagesItDescribes() {
        UiBundle bundle = UiBundles.with("core", "console:members:core.member.view:20");

        assertThat(bundle.pages()).hasSize(1);
        Page page = bundle.pages().get(0).value();
        assertThat(page.face()).isEqualTo(Face.CONSOLE);
        assertThat(page.path()).isEqualTo("members");
        assertThat(page.permission()).isEqualTo(Permission.of("core.member.view"));
        assertThat(page.view()).isEqualTo("view.js");
        assertThat(bundle.base()).isEqualTo("/ui/core/" + bundle.hash() + "/");
    }

    @Test
    void keepsItsDescriptionToItself() {
        assertThat(UiBundles.with("core").file("ui.json")).isEmpty();
    }

    @Test
    void refusesAFolderWithoutADescription() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UiBundle.of("core", Map.of("view.js", new byte[0])))
                .withMessageContaining("ui.json");
    }

    @Test
    void refusesPagesThatDoNotFitTheBundle() {
        UiBundle bundle = UiBundles.described(
                "core",
                "{\"pages\":[{\"face\":\"portal\",\"path\":\"a\",\"title\":\"core.t\",\"permission\":\"core.b.c\",\"view\":\"none.js\"}]}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle.check(Set.of()))
                .withMessageContaining("there is no file ui/none.js")
                .withMessageContaining("there are no words for core.t");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String json : new String[] {
            "{}", "[]", "{\"pages\":[{\"face\":\"moon\"}]}", "{\"pages\":[{}]}", "{\"pages\":[],\"colour\":1}"
        }) {
            assertThatIllegalArgumentException().as(json).isThrownBy(() -> UiBundles.described("core", json));
        }
    }

    @Test
    void refusesAPathThatIsNoName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UiBundles.with("core", "console:../x:core.member.view:1"));
    }
}

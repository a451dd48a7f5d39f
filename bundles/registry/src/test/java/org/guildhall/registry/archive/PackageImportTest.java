// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.VersionRange;

class PackageImportTest {

    @Test
    void readsEachPackageWithItsVersions() {
        assertThat(PackageImport.parse("a.b;version=\"[1.2,2)\";x=y,c, d;e;version=\"3\""))
                .containsExactly(
                        new PackageImport("a.b", new VersionRange("[1.2,2)")),
                        new PackageImport("c", new VersionRange("0")),
                        new PackageImport("d", new VersionRange("3")),
                        new PackageImport("e", new VersionRange("3")));
    }

    @Test
    void leavesOutWhatABundleCanDoWithout() {
        assertThat(PackageImport.parse("a;resolution:=optional;version=\"[1,2)\",b;resolution:=\"optional\""))
                .isEmpty();
        assertThat(PackageImport.parse(null)).isEmpty();
    }

    @Test
    void namesWhatIsExportedWithoutItsUses() {
        assertThat(PackageImport.names("a;version=\"1.0.0\";uses:=\"b,c\",d")).containsExactly("a", "d");
    }

    @Test
    void saysWhatIsNeededWithoutIntervals() {
        assertThat(List.of("[1,2)", "(1,2]", "3"))
                .extracting(versions -> new PackageImport("a", new VersionRange(versions)).needed())
                .containsExactly("≥ 1.0.0, < 2.0.0", "> 1.0.0, ≤ 2.0.0", "≥ 3.0.0");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.region.Region;
import org.junit.jupiter.api.Test;

class RegionResourceTest {

    private final RegionResource resource = new RegionResource(new RegionTable());

    @Test
    void showsTheProvincesAndWhatBelongsToOne() {
        assertThat(list("")).extracting(Region::name).contains("江苏省", "台湾省");
        assertThat(list("320900")).extracting(Region::name).contains("阜宁县", "盐城经济技术开发区");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> list("329900"));
    }

    @Test
    void namesRegionsByCodeOnceAndLeavesOutWhatThereIsNot() {
        assertThat(list("", "330282", "320923", "990000", "330282"))
                .extracting(Region::fullName)
                .containsExactly("浙江省宁波市慈溪市", "江苏省盐城市阜宁县");
    }

    private List<Region> list(String under, String... codes) {
        return resource.list(under, List.of(codes)).entity().items();
    }
}

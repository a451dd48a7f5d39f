// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTableTest {

    private final RegionTable regions = new RegionTable();

    @Test
    void everyRegionIsWrittenAsACodeAndANameWithoutPlaceholders() {
        assertThat(RegionFile.names()).hasSizeBetween(3_000, 4_000).allSatisfy((code, name) -> {
            assertThat(code).matches("[1-8]\\d{5}");
            assertThat(name).matches("\\p{IsHan}{2,}").isNotEqualTo("市辖区");
        });
    }

    @Test
    void everyRegionIsReachedFromItsProvinceOnce() {
        Set<String> reached = new TreeSet<>();
        Deque<Region> waiting = new ArrayDeque<>(regions.children(""));
        while (!waiting.isEmpty()) {
            Region region = waiting.pop();
            assertThat(reached.add(region.code())).as(region.fullName()).isTrue();
            List<Region> children = regions.children(region.code());
            assertThat(children.isEmpty()).as(region.fullName()).isNotEqualTo(region.children());
            waiting.addAll(children);
        }

        assertThat(reached).isEqualTo(RegionFile.names().keySet());
    }

    @Test
    void showsTheProvincesFirst() {
        assertThat(regions.children(""))
                .hasSize(34)
                .startsWith(new Region("110000", "北京市", "北京市", true))
                .endsWith(new Region("820000", "澳门特别行政区", "澳门特别行政区", false));
    }

    @ParameterizedTest
    @CsvSource({
        "320923, 320900, 江苏省盐城市阜宁县",
        "330282, 330200, 浙江省宁波市慈溪市",
        "371000, 370000, 山东省威海市",
        "371071, 371000, 山东省威海市威海火炬高技术产业开发区",
        "540424, 540400, 西藏自治区林芝市波密县",
        "530827, 530800, 云南省普洱市孟连傣族拉祜族佤族自治县",
        "620802, 620800, 甘肃省平凉市崆峒区",
        "500106, 500000, 重庆市沙坪坝区",
        "110101, 110000, 北京市东城区",
        "429004, 420000, 湖北省仙桃市",
        "441900, 440000, 广东省东莞市"
    })
    void namesRegionsAfterWhatTheyBelongTo(String code, String parent, String fullName) {
        assertThat(regions.find(code)).hasValueSatisfying(region -> {
            assertThat(region.fullName()).isEqualTo(fullName);
            assertThat(regions.children(parent)).contains(region);
        });
    }

    @Test
    void knowsNoRegionBelowACodeThatNoneHas() {
        assertThat(regions.find("320999")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> regions.children("320999"));
        assertThat(regions.children("320923")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "990000, no-province, 99, ",
        "329900, no-prefecture, 99, 江苏省",
        "320999, no-county, 99, 江苏省盐城市",
        "110199, no-county, 99, 北京市"
    })
    void saysWhichDigitsAreWrong(String code, String key, String digits, String where) {
        List<Object> arguments = where == null ? List.of(digits) : List.of(digits, where);

        assertThatThrownBy(() -> regions.require("regionCode", code))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                        .containsExactly(new FieldError("regionCode", "core.region." + key, arguments)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "320000", "320900", "320923", "371071", "371079"})
    void takesEveryLevelNoneAndDevelopmentZonesThatAreNewerThanTheTable(String code) {
        assertThatCode(() -> regions.require("regionCode", code)).doesNotThrowAnyException();
    }
}

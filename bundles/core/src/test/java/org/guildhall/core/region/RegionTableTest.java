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
import java.util.stream.Collectors;
import org.guildhall.api.code.CodeProblem;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.region.Region;
import org.guildhall.core.region.RegionFile.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTableTest {

    private final RegionTable regions = new RegionTable();

    @Test
    void everyRegionIsWrittenAsACodeAndANameWithoutPlaceholders() {
        assertThat(RegionFile.lines()).hasSizeBetween(6_000, 7_000).allSatisfy(line -> {
            assertThat(line.code()).matches("[1-8]\\d{5}");
            assertThat(line.name()).matches("\\p{IsHan}{2,}").isNotEqualTo("市辖区");
            assertThat(line.until()).matches("|19[89]\\d|20[0-2]\\d");
        });
        assertThat(RegionFile.lines().map(Line::code)).doesNotHaveDuplicates();
    }

    @Test
    void everySuccessorIsARegionOfToday() {
        assertThat(RegionFile.lines().map(Line::successor).filter(code -> !code.isEmpty()))
                .hasSizeGreaterThan(2_000)
                .allSatisfy(code -> assertThat(regions.find(code))
                        .hasValueSatisfying(heir -> assertThat(heir.until()).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "510212, 1997, 四川省重庆市沙坪坝区, 500106",
        "511222, 1997, 四川省万县市忠县, 500233",
        "110103, 2010, 北京市崇文区, 110101",
        "310230, 2016, 上海市崇明县, 310151",
        "532700, 2003, 云南省思茅地区, 530800",
        "370802, 2014, 山东省济宁市市中区, 370811"
    })
    void takesACodeOfThePastAndNamesWhatStandsThereToday(String code, String until, String name, String successor) {
        assertThat(regions.find(code)).hasValueSatisfying(region -> {
            assertThat(region.until()).isEqualTo(until);
            assertThat(region.fullName()).isEqualTo(name);
            assertThat(region.successor()).isEqualTo(successor);
        });
        assertThatCode(() -> regions.require("regionCode", code)).doesNotThrowAnyException();
        assertThat(regions.check(code).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.key()).isEqualTo("core.code.succeeded");
            assertThat(problem.arguments()).startsWith(name, until).endsWith(successor);
        });
        assertThat(regions.children("")).extracting(Region::until).containsOnly("");
    }

    @Test
    void warnsOfACodeOfThePastThatWasDividedAmongSeveral() {
        assertThat(regions.check("142100").problems())
                .containsExactly(CodeProblem.warning(0, "core.code.withdrawn", "山西省雁北地区", "2002"));
    }

    @Test
    void guessesWhichCodeWasMeant() {
        assertThat(regions.check("320932").nearest())
                .as("two digits changed over")
                .isEqualTo("320923");
        assertThat(regions.check("320999").nearest())
                .as("the nearest below 盐城市")
                .startsWith("3209");
        assertThat(regions.check("32092").nearest()).isNotNull();
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

        assertThat(reached)
                .isEqualTo(RegionFile.lines()
                        .filter(line -> line.until().isEmpty())
                        .map(Line::code)
                        .collect(Collectors.toSet()));
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
                        .startsWith(new FieldError("regionCode", "core.region." + key, arguments)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "320000", "320900", "320923", "371071", "371079"})
    void takesEveryLevelNoneAndDevelopmentZonesThatAreNewerThanTheTable(String code) {
        assertThatCode(() -> regions.require("regionCode", code)).doesNotThrowAnyException();
    }
}

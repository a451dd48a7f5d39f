// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be of unions and codes, and how both languages explain it. */
class BadOrganizationsIT {

    private static final String PREVIEW = "/api/core/proposals/preview?organization=";
    private static final String CHECK = "/api/core/codes/%s/check";

    private static Api staff;
    private static Api admin;
    private static Unions unions;
    private static String city;

    private record Told(int status, String chinese, String english) {}

    @BeforeAll
    static void signIn() throws Exception {
        Platform platform = SharedPlatform.get();
        staff = platform.as("pingliang-staff");
        admin = platform.as("platform-admin");
        unions = new Unions(staff);
        city = unions.own();
    }

    private static Told told(Api api, String path, Object body) throws Exception {
        Answer chinese = api.post(path, body);
        Answer english = api.with("Accept-Language", "en").post(path, body);
        assertThat(english.status()).isEqualTo(chinese.status());
        return new Told(
                chinese.status(), chinese.body().toString(), english.body().toString());
    }

    private static Told checked(String kind, String code) throws Exception {
        return told(staff, CHECK.formatted(kind), Map.of("code", code));
    }

    private static void refused(Told told, int status, String chinese, String english) {
        assertThat(told.status()).as(told.toString()).isEqualTo(status);
        assertThat(told.chinese()).contains(chinese);
        assertThat(told.english()).contains(english);
    }

    @Test
    void namesTheCheckCharacterThatTheOthersDemand() throws Exception {
        Told told = checked("uscc", "91350100M000100Y4Y");

        refused(
                told,
                200,
                "第 18 位校验码是“Y”，按前面各位计算应为“3”",
                "Check character 18 is “Y”, but the characters before it demand “3”");
        assertThat(told.chinese()).contains("\"valid\":false", "\"nearest\":\"91350100M000100Y43\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z"})
    void namesTheLettersThatNoSocialCreditCodeHas(String letter) throws Exception {
        refused(
                checked("uscc", "9144030034294" + letter + "9755"),
                200,
                "第 14 位是“" + letter + "”：统一社会信用代码不使用字母 I、O、S、V、Z",
                "Character 14 is “" + letter
                        + "”: unified social credit codes do not use the letters I, O, S, V and Z");
    }

    @Test
    void namesTheSuccessorOfACountyThatIsNoMoreAndTakesItsCode() throws Exception {
        refused(
                checked("region", "510212"),
                200,
                "最迟于 1997 年停用，现为“重庆市沙坪坝区”（500106）",
                "was withdrawn by 1997; it is 重庆市沙坪坝区 (500106) now");

        Map<String, Object> draft = Unions.draft("旧代码工会", "GRASSROOTS", city);
        draft.put("regionCode", "510212");
        Answer added = staff.post(Unions.ALL, draft);

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.body().path("regionCode").asText()).isEqualTo("510212");
    }

    @Test
    void refusesARegionThatNeverWas() throws Exception {
        Map<String, Object> draft = Unions.draft("无此地工会", "GRASSROOTS", city);
        draft.put("regionCode", "620899");

        refused(told(staff, Unions.ALL, draft), 400, "没有末两位代码为“99”的县", "has 99 as the last two digits");
    }

    @Test
    void refusesAUnionUnderItsOwnChild() throws Exception {
        String parent = unions.add("上头片区总工会", "GENERAL", city);
        String child = unions.add("下头片区总工会", "GENERAL", parent);

        refused(
                told(staff, PREVIEW + parent, Map.of("kind", "MOVE", "target", child)),
                409,
                "“下头片区总工会”归属于“上头片区总工会”，“上头片区总工会”不能再归属于它",
                "so “上头片区总工会” cannot belong to it");
    }

    @Test
    void refusesASecondLeader() throws Exception {
        String union = unions.id("平凉金穗粮油有限公司工会委员会");

        refused(
                told(
                        staff,
                        Unions.ALL + "/" + union + "/edges",
                        Map.of("parent", unions.id("崆峒区总工会"), "type", "LEADS")),
                409,
                "一个工会只有一个上级工会",
                "A union has one union that leads it");
    }

    @Test
    void refusesADayBeforeTheFounding() throws Exception {
        Map<String, Object> draft = Unions.draft("太早的工会", "GRASSROOTS", city);
        draft.put("since", "2009-12-31");

        refused(
                told(staff, Unions.ALL, draft),
                400,
                "日期不能早于“平凉市总工会”的成立日期 2010-01-01",
                "The day cannot be before 2010-01-01, when “平凉市总工会” was founded");
    }

    @Test
    void refusesAnOfficerOfBeforeTheFounding() throws Exception {
        String offices = Unions.ALL + "/" + unions.id("平凉金穗粮油有限公司工会委员会") + "/officers";

        refused(
                told(staff, offices, Map.of("name", "马早任", "post", "AUDIT_MEMBER", "since", "2011-01-04")),
                400,
                "日期不能早于“平凉金穗粮油有限公司工会委员会”的成立日期 2012-11-20",
                "The day cannot be before 2012-11-20");
    }

    @Test
    void asksWhereTheMembersGoOfAUnionThatIsDissolved() throws Exception {
        String union = unions.id("平凉金穗粮油有限公司工会委员会");

        refused(
                told(staff, PREVIEW + union, Map.of("kind", "DISSOLVE")),
                409,
                "还有 10 名会员，请说明他们转到哪个工会",
                "still has 10 members; say which union they go to");
    }

    @Test
    void refusesAMergeAcrossProvinces() throws Exception {
        Unions all = new Unions(admin);

        refused(
                told(admin, PREVIEW + all.id("慈溪市总工会"), Map.of("kind", "MERGE", "target", all.id("阜宁县总工会"))),
                409,
                "“慈溪市总工会”与“阜宁县总工会”不在同一个省级工会之下",
                "are not below the same provincial union");
    }

    @Test
    void refusesWhatTheKindsDoNotAllow() throws Exception {
        String mill = unions.id("平凉金穗粮油有限公司工会委员会");

        refused(
                told(staff, Unions.ALL, Unions.draft("颠倒的总工会", "GENERAL", mill)),
                400,
                "“平凉金穗粮油有限公司工会委员会”是基层工会委员会，总工会不能以",
                "a General union cannot belong to it");
        assertThat(unions.get(mill).path("children").asBoolean()).isFalse();
    }

    @Test
    void whatIsOtherwiseMissingIsNamedByItsField() throws Exception {
        Answer answer = staff.post(Unions.ALL, Unions.draft(" ", "GRASSROOTS", city));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("name");
    }
}

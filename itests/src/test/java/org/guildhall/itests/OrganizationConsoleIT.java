// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.itests.Console.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Unions as whoever runs the platform works with them on the console. */
class OrganizationConsoleIT {

    private static final Pattern ID = Pattern.compile("\\b0[0-9A-Z]{12}\\b");
    private static final String CITY = "平凉市总工会";

    private static Platform platform;
    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        platform = SharedPlatform.get();
        console = platform.console();
    }

    private static String run(String command) {
        Result result = console.run(command);
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    private static Result runAsAnother(String command) throws Exception {
        return console.runAs("platform-admin", platform.password("platform-admin"), command);
    }

    /** The first id that was shown. */
    private static String id(String output) {
        Matcher found = ID.matcher(output);
        assertThat(found.find()).as(output).isTrue();
        return found.group();
    }

    @Test
    void showsTheTreeOfTodayAndOfAPastDay() {
        assertThat(run("org:tree 威海火炬高技术产业开发区总工会")).contains("  打印机产业链工会联合会", "    威海帆页标签打印有限公司工会委员会");
        assertThat(run("org:tree --as-of 2024-09-20 威海火炬高技术产业开发区总工会")).doesNotContain("产业链");
        assertThat(run("org:compare --to 2024-10-20 威海火炬高技术产业开发区总工会 2024-09-20"))
                .contains("打印机产业链工会联合会", "ADDED", "JOINED");
        assertThat(run("org:show 打印机产业链工会联合会")).contains("CHAIN_FEDERATION", "山东省总工会 > 威海市总工会 > ");
        assertThat(run("org:list --name 骑手 重庆市总工会")).contains("沙坪坝区外卖骑手联合工会委员会", "JOINT_GRASSROOTS", "GROUP");
    }

    @Test
    void joinsAndLeaves() {
        run("org:add --kind INDUSTRY_FEDERATION --level TOWNSHIP --since 2024-03-01 控制台行业工会联合会 " + CITY);

        String edge = id(run("org:join 平凉金穗粮油有限公司工会委员会 控制台行业工会联合会 INDUSTRY"));
        assertThat(run("org:edges 控制台行业工会联合会")).contains("平凉金穗粮油有限公司工会委员会", "INDUSTRY", edge);
        assertThat(run("org:leave " + edge)).startsWith("Left on ");

        assertThat(run("org:edges 控制台行业工会联合会")).doesNotContain("平凉金穗粮油有限公司工会委员会");
    }

    @Test
    void proposesDecidesByAnotherAccountAndUndoes() throws Exception {
        run("org:add --kind GENERAL --level TOWNSHIP --since 2024-03-01 控制台东片区总工会 " + CITY);
        run("org:add --kind GENERAL --level TOWNSHIP --since 2024-03-01 控制台西片区总工会 " + CITY);
        run("org:add --since 2024-03-01 控制台小厂工会委员会 控制台东片区总工会");
        assertThat(run("org:move --dry-run 控制台小厂工会委员会 控制台西片区总工会")).contains("MOVED", "控制台东片区总工会", "控制台西片区总工会");

        String proposal = id(run("org:move 控制台小厂工会委员会 控制台西片区总工会"));
        assertThat(run("org:proposals --state PROPOSED " + CITY)).contains(proposal, "MOVE", "控制台小厂工会委员会");
        Result own = console.run("org:decide " + proposal + " 平工发〔2026〕2号");
        assertThat(own.status()).isNotZero();
        assertThat(own.output()).contains("提出申请的人不能自己批复");

        Result decided = runAsAnother("org:decide " + proposal + " 平工发〔2026〕2号");
        assertThat(decided.output()).contains("It is ACCEPTED");
        assertThat(run("org:tree 控制台西片区总工会")).contains("控制台小厂工会委员会");
        assertThat(run("org:undo " + proposal)).contains("Everything is as it was before");
        assertThat(run("org:tree 控制台东片区总工会")).contains("控制台小厂工会委员会");
        assertThat(run("org:proposals " + CITY)).contains("UNDONE", "平工发〔2026〕2号");
    }

    @Test
    void previewsMergersSplitsAndEnds() {
        assertThat(run("org:merge --dry-run 打印机产业链工会联合会 医疗器械产业链工会联合会")).contains("JOINED", "LEFT", "MERGED");
        assertThat(run("org:split --dry-run 崆峒区总工会 崆峒新区总工会 东关街道工会联合会")).contains("CREATED", "崆峒新区总工会");
        assertThat(run("org:dissolve --dry-run --employer-ended 平凉金穗粮油有限公司工会委员会"))
                .contains("MEMBERS_MOVED", "DISSOLVED");
        assertThat(run("org:step --dry-run 威海鸢屿新材料有限公司工会委员会 APPROVE")).contains("Missing: applicants", "第三条");
    }
}

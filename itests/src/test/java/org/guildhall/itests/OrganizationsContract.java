// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.itests.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graph of unions in the running platform, on every database: two accounts, one that proposes and one above. */
abstract class OrganizationsContract {

    private static final String STAFF = "pingliang-staff";
    private static final String ABOVE = "platform-admin";

    private Unions staff;
    private Unions above;
    private String city;

    abstract Platform platform();

    @BeforeEach
    void signIn() throws Exception {
        staff = new Unions(platform().as(STAFF));
        above = new Unions(platform().as(ABOVE));
        city = staff.own();
    }

    /** Tests add to one platform after the other. */
    private static String named(String name) {
        return UUID.randomUUID().toString().substring(0, 8) + name;
    }

    private String accepted(String union, Map<String, Object> draft) throws Exception {
        String proposal = staff.propose(union, draft);
        Answer answer = above.accept(proposal);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("document").asText()).isEqualTo(Unions.DOCUMENT);
        return proposal;
    }

    private void undoes(String proposal, List<String> before) throws Exception {
        assertThat(staff.everything()).isNotEqualTo(before);
        assertThat(above.undo(proposal).body().path("state").asText()).isEqualTo("UNDONE");
        assertThat(staff.everything()).isEqualTo(before);
    }

    @Test
    void countsNobodyTwice() throws Exception {
        Unions weihai = new Unions(platform().as("weihai-staff"));
        String zone = weihai.own();

        JsonNode count = weihai.count(zone);

        assertThat(count.path("unions").asLong()).isEqualTo(weihai.total(zone, ""));
        assertThat(count.path("members").asLong()).isEqualTo(weihai.members(zone));
        assertThat(unions(weihai, "打印机产业链工会联合会")).isEqualTo(1 + 35);
        assertThat(unions(weihai, "医疗器械产业链工会联合会")).isEqualTo(1 + 40);
        assertThat(unions(weihai, "怡园街道工会联合会"))
                .as("those it leads and those that have joined")
                .isGreaterThan(weihai.total(weihai.id("怡园街道工会联合会"), ""));
    }

    private static long unions(Unions unions, String name) throws Exception {
        return unions.count(unions.id(name)).path("unions").asLong();
    }

    @Test
    void showsThePastAndWhatCameSince() throws Exception {
        Unions weihai = new Unions(platform().as("weihai-staff"));
        String zone = weihai.own();

        long then = weihai.total(zone, "&asOf=2024-09-20");
        long later = weihai.total(zone, "&asOf=2024-10-20");
        List<String> changes = weihai.compare(zone, "2024-09-20", "2024-10-20");

        assertThat(later).isEqualTo(then + 2);
        assertThat(changes)
                .contains("ADDED 打印机产业链工会联合会", "ADDED 医疗器械产业链工会联合会")
                .filteredOn(change -> change.startsWith("JOINED"))
                .hasSizeGreaterThanOrEqualTo(75);
        assertThat(weihai.total(zone, "&asOf=2009-01-01")).isZero();
    }

    @Test
    void oneChairmanHoldsTwoOffices() throws Exception {
        Api weihai = platform().as("weihai-staff");
        Unions unions = new Unions(weihai);
        String chain = unions.id("医疗器械产业链工会联合会");

        JsonNode chairman =
                weihai.get(Unions.ALL + "/" + chain + "/officers").items().get(0);

        assertThat(chairman.path("name").asText()).isEqualTo("李富强");
        assertThat(chairman.toString()).contains("威高集团工会委员会");
    }

    @Test
    void isFoundedStepByStepByTwoAccounts() throws Exception {
        String union = staff.prepare(named("筹建工会"), "GRASSROOTS", city);
        assertThat(state(union)).isEqualTo("PREPARING");
        Map<String, Object> approve = Map.of("kind", "APPROVE", "day", "2024-05-06");
        JsonNode checklist = staff.preview(union, approve).body().path("checklist");
        assertThat(checklist)
                .anyMatch(each -> each.path("requirement").asText().endsWith("applicants")
                        && !each.path("met").asBoolean());
        String proposal = staff.propose(union, approve);
        assertThat(above.accept(proposal).status()).as("something is missing").isEqualTo(409);

        staff.member("赵筹建", union);
        assertThat(staff.accept(proposal).detail()).contains("不能自己批复");
        assertThat(above.accept(proposal).status()).isEqualTo(200);
        assertThat(state(union)).isEqualTo("APPROVED");
        accepted(union, Map.of("kind", "FOUND", "day", "2024-06-03"));

        assertThat(state(union)).isEqualTo("FOUNDED");
        assertThat(above.accept(proposal).status()).as("decided already").isEqualTo(409);
    }

    private String state(String union) throws Exception {
        return staff.get(union).path("state").asText();
    }

    @Test
    void movesWithAllBelowAndBack() throws Exception {
        String from = staff.add(named("东片区总工会"), "GENERAL", city);
        String to = staff.add(named("西片区总工会"), "GENERAL", city);
        String moved = staff.add(named("街道工会联合会"), "REGIONAL_FEDERATION", from);
        String shop = staff.add(named("商户工会"), "GRASSROOTS", moved);
        staff.member("钱搬迁", shop);
        List<String> before = staff.everything();
        Map<String, Object> move = Map.of("kind", "MOVE", "target", to, "day", "2024-07-01");

        JsonNode effect = staff.preview(moved, move).body().path("effects").path(0);
        assertThat(effect.path("organizations").asInt()).isEqualTo(2);
        assertThat(effect.path("members").asInt()).isEqualTo(1);
        assertThat(staff.everything()).as("a preview changes nothing").isEqualTo(before);

        String proposal = accepted(moved, move);

        assertThat(staff.children(from)).isEmpty();
        assertThat(staff.children(to)).hasSize(1);
        assertThat(staff.total(from, "&asOf=2024-06-30")).isEqualTo(3);
        assertThat(staff.total(from, "&asOf=2024-07-01")).isOne();
        undoes(proposal, before);
    }

    @Test
    void mergesWhatItLeadsAndThoseWhoJoinedAndBack() throws Exception {
        String merged = staff.add(named("甲街道工会联合会"), "REGIONAL_FEDERATION", city);
        String into = staff.add(named("乙街道工会联合会"), "REGIONAL_FEDERATION", city);
        String led = staff.add(named("粮店工会"), "GRASSROOTS", merged);
        String joined = staff.add(named("书店工会"), "GRASSROOTS", city);
        staff.join(joined, merged, "FEDERATES");
        List<String> before = staff.everything();

        String proposal = accepted(merged, Map.of("kind", "MERGE", "target", into));

        assertThat(state(merged)).isEqualTo("MERGED");
        assertThat(staff.get(led).path("parent").asText()).isEqualTo(into);
        assertThat(staff.count(into).path("unions").asInt()).isEqualTo(3);
        undoes(proposal, before);
    }

    @Test
    void splitsUnionsAndMembersOffAndBack() throws Exception {
        String whole = staff.add(named("大片区总工会"), "GENERAL", city);
        String part = staff.add(named("小厂工会"), "GRASSROOTS", whole);
        String person = staff.member("孙分立", whole);
        String name = named("新片区总工会");
        List<String> before = staff.everything();

        String proposal = accepted(
                whole, Map.of("kind", "SPLIT", "name", name, "parts", List.of(part), "members", List.of(person)));

        String created = staff.id(name);
        assertThat(staff.get(part).path("parent").asText()).isEqualTo(created);
        assertThat(staff.member(person).body().path("organization").asText()).isEqualTo(created);
        undoes(proposal, before);
    }

    @Test
    void membersKeepTheirMembershipWhenAnEmployerEnds() throws Exception {
        String union = staff.add(named("歇业工会"), "GRASSROOTS", city);
        String person = staff.member("李歇业", union);
        List<String> before = staff.everything();

        String proposal = accepted(union, Map.of("kind", "DISSOLVE", "reason", "EMPLOYER_ENDED"));

        JsonNode kept = staff.member(person).body();
        assertThat(kept.path("status").asText()).isEqualTo("RETAINED");
        assertThat(kept.path("organization").asText()).isEqualTo(city);
        assertThat(state(union)).isEqualTo("DISSOLVED");
        undoes(proposal, before);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberServiceTest {

    private final Bench bench = new Bench();
    private final Id jiangsu = bench.union("江苏省总工会", NATIONAL);
    private final Id zhejiang = bench.union("浙江省总工会", NATIONAL);
    private final Id funing = bench.union("阜宁县总工会", jiangsu);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listsASubtreePageByPageInTheOrderOfTheTree() {
        List<Id> expected = new ArrayList<>();
        Id inZhejiang = bench.member("张三", zhejiang);
        for (int i = 0; i < 5; i++) {
            expected.add(bench.member("李" + i, jiangsu));
        }
        for (int i = 0; i < 4; i++) {
            expected.add(bench.member("王" + i, funing));
        }

        assertThat(walk(MemberFilter.below(jiangsu), 2)).isEqualTo(expected);
        expected.add(inZhejiang);
        assertThat(walk(MemberFilter.below(NATIONAL), 3)).isEqualTo(expected);
    }

    @Test
    void goesOnWhereAPageEndedWithAUnionAndPassesEmptyOnesBy() {
        Id xuzhou = bench.union("徐州市总工会", jiangsu);
        bench.union("沛县总工会", xuzhou);
        Id later = bench.member("王", xuzhou);
        Id first = bench.member("李", funing);
        Id second = bench.member("赵", funing);
        bench.member("钱", zhejiang);

        assertThat(walk(MemberFilter.below(jiangsu), 2)).containsExactly(first, second, later);
        assertThat(walk(MemberFilter.below(jiangsu), 1)).containsExactly(first, second, later);
        assertThat(walk(MemberFilter.below(jiangsu), 3)).containsExactly(first, second, later);
    }

    @Test
    void lastPageHasNoNext() {
        Id only = bench.member("李", funing);

        assertThat(list(MemberFilter.below(jiangsu), new PageRequest(1, null, true)))
                .isEqualTo(new Page<>(List.of(bench.members.get(PLATFORM, only)), null, 1L));
    }

    @Test
    void walksOverUnionsWhereNobodyIsMeant() {
        Id xuzhou = bench.union("徐州市总工会", jiangsu);
        bench.member("王", jiangsu);
        bench.member("李秀英", funing);
        bench.member("李秀兰", funing, MemberStatus.RETAINED);
        Id meant = bench.member("李%", xuzhou, MemberStatus.RETAINED);
        MemberFilter filter = new MemberFilter(NATIONAL, true, " % ", Optional.of(MemberStatus.RETAINED));

        assertThat(walk(filter, 1)).containsExactly(meant);
        assertThat(walk(filter, 1, "-name")).containsExactly(meant);
        assertThat(list(filter, new PageRequest(1, null, true)).total()).isEqualTo(1);
    }

    @Test
    void namesTheMembersThatTheActorMaySee() {
        Id zhou = bench.member("周建梅", funing);
        Id li = bench.member("李秀英", zhejiang);
        Actor staff = TestActors.signedIn(new Id(7), funing, Set.of(MemberService.VIEW));
        Actor member = TestActors.signedIn(new Id(8), funing, Set.of(MemberService.OWN));

        assertThat(bench.members.names(PLATFORM, Set.of(zhou, li, new Id(404))))
                .isEqualTo(Map.of(zhou, "周建梅", li, "李秀英"));
        assertThat(bench.members.names(staff, Set.of(zhou, li))).containsOnlyKeys(zhou);
        assertThat(bench.members.names(member, Set.of(zhou))).isEmpty();
        assertThat(bench.members.names(staff, Set.of())).isEmpty();
    }

    @Test
    void sortsASubtreeByNameAndByStatusInBothDirections() {
        Id zhou = bench.member("周", funing);
        Id li = bench.member("李", jiangsu, MemberStatus.WITHDRAWN);
        Id otherLi = bench.member("李", funing, MemberStatus.APPLICANT);
        bench.member("丁", zhejiang);

        assertThat(walk(MemberFilter.below(jiangsu), 1, "name")).containsExactly(zhou, li, otherLi);
        assertThat(walk(MemberFilter.below(jiangsu), 1, "-name")).containsExactly(otherLi, li, zhou);
        assertThat(walk(MemberFilter.below(jiangsu), 2, "status")).containsExactly(otherLi, zhou, li);
        assertThat(walk(MemberFilter.below(jiangsu), 2, "-status")).containsExactly(li, zhou, otherLi);
    }

    @Test
    void refusesAnOrderItDoesNotHave() {
        assertThatThrownBy(() -> walk(MemberFilter.below(jiangsu), 1, "id; drop table core_member"))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void totalIsTheSameOnEveryPage() {
        for (int i = 0; i < 3; i++) {
            bench.member("李" + i, jiangsu);
        }

        Page<Member> first = list(MemberFilter.below(NATIONAL), new PageRequest(2, null, true));
        Page<Member> second = list(MemberFilter.below(NATIONAL), new PageRequest(2, first.next(), true));

        assertThat(first.total()).isEqualTo(3);
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void findsByOrganizationNameAndStatus() {
        Id applicant = bench.member("李秀英", jiangsu, MemberStatus.APPLICANT);
        Id member = bench.member("李秀兰", jiangsu);
        bench.member("王秀兰", funing);

        assertThat(walk(new MemberFilter(jiangsu, false, "", Optional.empty()), 20))
                .containsExactly(applicant, member);
        assertThat(walk(new MemberFilter(jiangsu, true, "李秀", Optional.of(MemberStatus.MEMBER)), 20))
                .containsExactly(member);
    }

    @Test
    void everybodySeesTheirOwnMembershipAndNoOther() {
        Id li = bench.member("李秀英", funing);
        Actor self = TestActors.member(new Id(7), li, funing, Set.of(funing), Set.of(MemberService.OWN));
        Actor stranger = TestActors.signedIn(new Id(8), zhejiang, Set.of(MemberService.VIEW));

        assertThat(bench.members.self(self).name()).isEqualTo("李秀英");
        assertThatThrownBy(() -> bench.members.self(stranger))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.key()).isEqualTo("core.member.not-a-member"));
        assertThatThrownBy(() -> bench.members.get(stranger, li)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesAMemberOfAnUnknownOrganization() {
        assertThatThrownBy(() -> bench.member("李秀英", new Id(404))).isInstanceOf(NotFoundException.class);
        assertThat(bench.count("core_member")).isZero();
    }

    @Test
    void changesAMemberFromTheVersionThatWasSeen() {
        Id id = bench.member("李秀英", funing);
        Member before = bench.members.get(PLATFORM, id);

        Member changed =
                bench.members.change(PLATFORM, id, before.version(), new MemberChange(" 李秀瑛 ", MemberStatus.RETAINED));

        assertThat(changed).isEqualTo(new Member(id, "李秀瑛", funing, MemberStatus.RETAINED, before.version() + 1));
        assertThat(bench.members.get(PLATFORM, id)).isEqualTo(changed);
        assertThatThrownBy(() -> bench.members.change(
                        PLATFORM, id, before.version(), new MemberChange("晚", MemberStatus.MEMBER)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));
        assertThat(bench.members.get(PLATFORM, id)).isEqualTo(changed);
    }

    @Test
    void onlyWhoManagesMembersThereChangesOne() {
        Id id = bench.member("李秀英", funing);
        MemberChange change = new MemberChange("李", MemberStatus.MEMBER);
        Actor viewer = TestActors.signedIn(new Id(7), funing, Set.of(MemberService.VIEW));
        Actor stranger = TestActors.signedIn(new Id(8), zhejiang, Set.of(MemberService.VIEW, MemberService.MANAGE));

        assertThatThrownBy(() -> bench.members.change(viewer, id, 1, change)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.members.change(stranger, id, 1, change)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.members.change(PLATFORM, new Id(404), 1, change))
                .isInstanceOf(NotFoundException.class);
    }

    private Page<Member> list(MemberFilter filter, PageRequest page) {
        return bench.members.list(PLATFORM, filter, page);
    }

    private List<Id> walk(MemberFilter filter, int limit) {
        return walk(filter, limit, null);
    }

    private List<Id> walk(MemberFilter filter, int limit, String sort) {
        List<Id> seen = new ArrayList<>();
        String after = null;
        do {
            Page<Member> page = list(filter, new PageRequest(limit, after, false, sort));
            page.items().forEach(member -> seen.add(member.id()));
            after = page.next();
        } while (after != null);
        return seen;
    }
}

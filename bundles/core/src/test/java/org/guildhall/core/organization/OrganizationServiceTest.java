// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.NestedSets;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationServiceTest {

    private static final OrganizationFilter ALL = OrganizationFilter.named(NATIONAL, "");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void treeStaysNestedWhereverOrganizationsAreAdded() {
        Random random = new Random(20260501);
        List<Id> all = new ArrayList<>(List.of(NATIONAL));
        for (int i = 0; i < 120; i++) {
            all.add(bench.union("工会" + i, all.get(random.nextInt(all.size()))));
        }

        NestedSets.assertValid(bench.places());
        assertThat(bench.tree.size(NATIONAL)).isEqualTo(121);
    }

    @Test
    void treeStaysNestedWhenManyAddAtOnce() throws Exception {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        ExecutorService staff = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> additions = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String name = "工会" + i;
                Id parent = i % 2 == 0 ? NATIONAL : jiangsu;
                additions.add(staff.submit(() -> bench.union(name, parent)));
            }
            for (Future<?> addition : additions) {
                addition.get(30, TimeUnit.SECONDS);
            }
        } finally {
            staff.shutdownNow();
        }

        NestedSets.assertValid(bench.places());
        assertThat(bench.tree.size(jiangsu)).isEqualTo(13);
    }

    @Test
    void showsWhatIsAboveAndBelow() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id yancheng = bench.union("盐城市总工会", jiangsu);
        Id funing = bench.union("阜宁县总工会", yancheng);
        Id zhejiang = bench.union("浙江省总工会", NATIONAL);

        assertThat(bench.organizations.path(PLATFORM, funing))
                .extracting(Organization::id)
                .containsExactly(NATIONAL, jiangsu, yancheng, funing);
        assertThat(bench.tree.path(funing)).containsExactly(NATIONAL, jiangsu, yancheng, funing);
        assertThat(bench.organizations.children(PLATFORM, NATIONAL))
                .extracting(Organization::id)
                .containsExactly(jiangsu, zhejiang);
        assertThat(bench.organizations.get(PLATFORM, yancheng).children()).isTrue();
        assertThat(bench.organizations.get(PLATFORM, funing).children()).isFalse();
        assertThat(bench.tree.size(jiangsu)).isEqualTo(3);
        assertThat(bench.tree.size(new Id(404))).isZero();
        assertThatThrownBy(() -> bench.tree.path(new Id(404))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void searchPagesThroughTheTreeInItsOrder() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id zhejiang = bench.union("浙江省总工会", NATIONAL);
        Id yancheng = bench.union("盐城市总工会", jiangsu);

        Page<Organization> first = bench.organizations.search(PLATFORM, ALL, new PageRequest(2, null, true));
        Page<Organization> second = bench.organizations.search(PLATFORM, ALL, new PageRequest(2, first.next(), false));

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items()).extracting(Organization::id).containsExactly(NATIONAL, jiangsu);
        assertThat(second.items()).extracting(Organization::id).containsExactly(yancheng, zhejiang);
        assertThat(second.next()).isNull();
        assertThat(bench.organizations
                        .search(PLATFORM, OrganizationFilter.named(jiangsu, "城"), PageRequest.first())
                        .items())
                .extracting(Organization::id)
                .containsExactly(yancheng);
    }

    @Test
    void searchFindsByKindAndLevel() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id mill = grassroots("纺织厂工会", jiangsu);

        assertThat(found(Optional.of(OrganizationKind.GRASSROOTS), Optional.empty()))
                .containsExactly(mill);
        assertThat(found(Optional.of(OrganizationKind.GENERAL), Optional.of(OrganizationLevel.TOWNSHIP)))
                .containsExactly(jiangsu);
        assertThat(found(Optional.empty(), Optional.of(OrganizationLevel.NATIONAL)))
                .containsExactly(NATIONAL);
        assertThat(found(Optional.of(OrganizationKind.CHAIN_FEDERATION), Optional.empty()))
                .isEmpty();
    }

    private Id grassroots(String name, Id parent) {
        OrganizationDraft draft =
                new OrganizationDraft(name, OrganizationKind.GRASSROOTS, OrganizationLevel.ENTERPRISE, "", parent);
        return bench.organizations.add(PLATFORM, draft).id();
    }

    private List<Id> found(Optional<OrganizationKind> kind, Optional<OrganizationLevel> level) {
        OrganizationFilter filter = new OrganizationFilter(NATIONAL, "", kind, level);
        Page<Organization> page = bench.organizations.search(PLATFORM, filter, new PageRequest(20, null, true));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Organization::id).toList();
    }

    @Test
    void searchSortsByName() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id zhejiang = bench.union("浙江省总工会", NATIONAL);
        Id yancheng = bench.union("盐城市总工会", jiangsu);

        PageRequest request = new PageRequest(3, null, false, "-name");
        Page<Organization> first = bench.organizations.search(PLATFORM, ALL, request);
        Page<Organization> second =
                bench.organizations.search(PLATFORM, ALL, new PageRequest(3, first.next(), false, "-name"));

        assertThat(first.items()).extracting(Organization::id).containsExactly(yancheng, zhejiang, jiangsu);
        assertThat(second.items()).extracting(Organization::id).containsExactly(NATIONAL);
    }

    @Test
    void findsManyPathsAtOnce() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id funing = bench.union("阜宁县总工会", jiangsu);

        assertThat(bench.tree.paths(List.of(funing, jiangsu, NATIONAL, new Id(404))))
                .isEqualTo(Map.of(
                        funing, List.of(NATIONAL, jiangsu, funing),
                        jiangsu, List.of(NATIONAL, jiangsu),
                        NATIONAL, List.of(NATIONAL)));
        assertThat(bench.tree.paths(List.of())).isEmpty();
    }

    @Test
    void namesTheOrganizationsThatTheActorMaySee() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Actor viewer = TestActors.signedIn(new Id(7), NATIONAL, Set.of(OrganizationService.VIEW));

        assertThat(bench.organizations.names(PLATFORM, Set.of(NATIONAL, jiangsu, new Id(404))))
                .isEqualTo(Map.of(NATIONAL, "中华全国总工会", jiangsu, "江苏省总工会"));
        assertThat(bench.organizations.names(viewer, Set.of(NATIONAL, jiangsu))).containsOnlyKeys(NATIONAL);
        assertThat(bench.organizations.names(viewer, Set.of())).isEmpty();
    }

    @Test
    void namesTheUnionsAboveToWhomeverSeesTheOneBelow() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        Id zhejiang = bench.union("浙江省总工会", NATIONAL);
        Id funing = bench.union("阜宁县总工会", jiangsu);
        Actor staff = TestActors.signedIn(new Id(7), funing, Set.of(OrganizationService.VIEW));

        assertThat(bench.organizations.names(staff, Set.of(NATIONAL, jiangsu, zhejiang, funing)))
                .containsOnlyKeys(NATIONAL, jiangsu, funing);
    }

    @Test
    void percentSignInASearchIsOnlyAPercentSign() {
        bench.union("江苏省总工会", NATIONAL);

        assertThat(bench.organizations
                        .search(PLATFORM, OrganizationFilter.named(NATIONAL, "%"), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void refusesANameThatTheParentLeadsAlready() {
        bench.union("江苏省总工会", NATIONAL);

        assertThatThrownBy(() -> bench.union(" 江苏省总工会 ", NATIONAL))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.organization.name-taken"));
    }

    @Test
    void refusesALevelAboveTheParents() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        OrganizationDraft draft =
                new OrganizationDraft("全国", OrganizationKind.GENERAL, OrganizationLevel.NATIONAL, "", jiangsu);

        assertThatThrownBy(() -> bench.organizations.add(PLATFORM, draft))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.key()).isEqualTo("core.organization.level-above-parent")));
    }

    @Test
    void changesNameAndRegionAndLeavesTheTreeAlone() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        bench.union("盐城市总工会", jiangsu);
        long version = bench.organizations.get(PLATFORM, jiangsu).version();

        Organization changed =
                bench.organizations.change(PLATFORM, jiangsu, version, new OrganizationChange(" 苏总工会 ", "320000"));

        assertThat(changed.name()).isEqualTo("苏总工会");
        assertThat(changed.regionCode()).isEqualTo("320000");
        assertThat(changed.version()).isEqualTo(version + 1);
        assertThat(bench.organizations.get(PLATFORM, jiangsu)).isEqualTo(changed);
        NestedSets.assertValid(bench.places());
        assertThatThrownBy(() ->
                        bench.organizations.change(PLATFORM, jiangsu, version, new OrganizationChange("晚", "320000")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));
    }

    @Test
    void refusesToChangeANameIntoASiblings() {
        bench.union("江苏省总工会", NATIONAL);
        Id zhejiang = bench.union("浙江省总工会", NATIONAL);

        assertThatThrownBy(
                        () -> bench.organizations.change(PLATFORM, zhejiang, 1, new OrganizationChange("江苏省总工会", "")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.organization.name-taken"));
    }

    @Test
    void onlyWhoManagesOrganizationsThereChangesOne() {
        Id jiangsu = bench.union("江苏省总工会", NATIONAL);
        OrganizationChange change = new OrganizationChange("苏", "");
        Actor viewer = TestActors.signedIn(new Id(7), jiangsu, Set.of(OrganizationService.VIEW));
        Actor stranger = TestActors.signedIn(new Id(8), NATIONAL, Set.of(OrganizationService.MANAGE));

        assertThatThrownBy(() -> bench.organizations.change(viewer, jiangsu, 1, change))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.organizations.change(stranger, jiangsu, 1, change))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksForThePermissionWhereSomethingIsAdded() {
        Actor clerk =
                TestActors.signedIn(new Id(7), NATIONAL, Set.of(OrganizationService.VIEW, OrganizationService.MANAGE));
        OrganizationDraft draft =
                new OrganizationDraft("江苏省总工会", OrganizationKind.GENERAL, OrganizationLevel.PROVINCE, "", NATIONAL);

        assertThat(bench.organizations.get(clerk, NATIONAL).name()).isEqualTo("中华全国总工会");
        assertThatThrownBy(() -> bench.organizations.add(clerk, draft)).isInstanceOf(ForbiddenException.class);
        assertThat(bench.organizations.prepare(clerk, draft).state().name()).isEqualTo("PREPARING");
    }

    @Test
    void seeingAUnionIsNotYetSeeingWhatIsBelowIt() {
        Actor viewer = TestActors.signedIn(new Id(7), NATIONAL, Set.of(OrganizationService.VIEW));

        assertThatThrownBy(() -> bench.organizations.children(viewer, NATIONAL)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.organizations.search(viewer, ALL, PageRequest.first()))
                .isInstanceOf(ForbiddenException.class);
    }
}

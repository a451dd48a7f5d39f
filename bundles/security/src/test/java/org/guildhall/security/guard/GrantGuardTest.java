// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Module;
import org.guildhall.security.SecurityModule;
import org.guildhall.security.account.Grant;
import org.guildhall.testing.TestSwitch;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantGuardTest {

    private static final Permission MANAGE = Permission.of("essay-contest.edition.manage");
    private static final Permission SUBMIT = Permission.of("essay-contest.entry.submit");

    private final TestUnions unions = new TestUnions();
    private final TestSwitch modules = new TestSwitch(unions);

    @BeforeEach
    void switchOn() {
        modules.set(TestUnions.NATIONAL, true);
        modules.set(TestUnions.TEXTILE, true);
    }

    /** Everybody here works for 阜宁 (20): below it is 30, above it 10 and 1, beside it 21, elsewhere 22; 99 is nobody. */
    @ParameterizedTest(name = "{0} may {1} at {2}: {3}")
    @CsvSource({
        "union-staff,    manage, 20, allowed",
        "union-staff,    manage, 30, allowed",
        "union-staff,    manage, 10, NotFoundException",
        "union-staff,    manage,  1, NotFoundException",
        "union-staff,    manage, 21, NotFoundException",
        "union-staff,    manage, 22, NotFoundException",
        "union-staff,    manage, 99, NotFoundException",
        "union-staff,    submit, 20, ForbiddenException",
        "member,         submit, 20, allowed",
        "member,         submit, 10, allowed",
        "member,         submit,  1, allowed",
        "member,         submit, 30, NotFoundException",
        "member,         submit, 21, NotFoundException",
        "member,         submit, 22, NotFoundException",
        "member,         submit, 99, NotFoundException",
        "member,         manage, 10, ForbiddenException",
        "auditor,        manage, 20, ForbiddenException",
        "auditor,        manage, 30, ForbiddenException",
        "auditor,        manage, 10, NotFoundException",
        "platform-admin, manage, 20, ForbiddenException",
        "platform-admin, manage, 21, NotFoundException",
        "no-such-role,   manage, 20, NotFoundException",
    })
    void roleReachesInItsDirectionAndNoFurther(String role, String action, long at, String outcome) {
        assertThat(outcome(actor(new Grant(role, TestUnions.FUNING)), permission(action), at))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} at {1}, off at {2}: {3}")
    @CsvSource({
        "union-staff, 20, 20, ModuleNotEnabledException",
        "union-staff, 30, 30, ModuleNotEnabledException",
        "union-staff, 30, 20, allowed",
        "auditor,     20, 20, ModuleNotEnabledException",
        "union-staff, 21, 20, ModuleNotEnabledException",
        "union-staff, 99, 20, ModuleNotEnabledException",
        "union-staff, 21, 21, NotFoundException",
    })
    void tellsThatTheModuleIsOffBeforeAnythingElse(String role, long at, long off, String outcome) {
        modules.set(new Id(off), false);

        assertThat(outcome(actor(new Grant(role, TestUnions.FUNING)), MANAGE, at))
                .isEqualTo(outcome);
    }

    @Test
    void accountWithoutAGrantSeesNothing() {
        assertThat(outcome(actor(), MANAGE, 20)).isEqualTo("NotFoundException");
    }

    @Test
    void oneGrantOfManyIsEnough() {
        Actor both = actor(new Grant("auditor", TestUnions.NATIONAL), new Grant("union-staff", TestUnions.CIXI));

        assertThat(outcome(both, MANAGE, 22)).isEqualTo("allowed");
        assertThat(outcome(both, MANAGE, 20)).isEqualTo("ForbiddenException");
    }

    @Test
    void grantAtAnOrganizationThatIsGoneReachesNothing() {
        assertThat(outcome(actor(new Grant("member", new Id(99))), SUBMIT, 1)).isEqualTo("NotFoundException");
    }

    @Test
    void permissionComesFromItsOwnModuleOnly() {
        Module greedy = module("greedy", Map.of(Role.MEMBER, Set.of(MANAGE)));
        Guard guard = guards(greedy).of(List.of(new Grant("member", TestUnions.FUNING)));
        Actor member = Actor.signedIn(new Id(7), Optional.empty(), TestUnions.FUNING, guard);

        assertThat(outcome(member, MANAGE, 20)).isEqualTo("ForbiddenException");
    }

    @Test
    void visitorMustSignIn() {
        assertThat(outcome(Actor.visitor(TestUnions.FUNING, Guards.VISITOR), SUBMIT, 20))
                .isEqualTo("UnauthenticatedException");
    }

    @Test
    void accountMayWorkAboveAndBelowItsGrantsOnly() {
        List<Grant> funing = List.of(new Grant("union-staff", TestUnions.FUNING));

        assertThat(guards().reach(funing, TestUnions.TEXTILE)).isTrue();
        assertThat(guards().reach(funing, TestUnions.JIANGSU)).isTrue();
        assertThat(guards().reach(funing, TestUnions.CIXI)).isFalse();
        assertThat(catchThrowable(() -> guards().reach(funing, new Id(99)))).isInstanceOf(NotFoundException.class);
    }

    private static String outcome(Actor actor, Permission permission, long at) {
        Throwable refusal = catchThrowable(() -> actor.require(permission, new Id(at)));
        assertThat(actor.may(permission, new Id(at))).isEqualTo(refusal == null);
        assertThat(actor.mayAt(permission, Set.of(new Id(at))).isEmpty()).isEqualTo(refusal != null);
        return refusal == null ? "allowed" : refusal.getClass().getSimpleName();
    }

    private Actor actor(Grant... grants) {
        return Actor.signedIn(new Id(7), Optional.empty(), TestUnions.FUNING, guards().of(List.of(grants)));
    }

    private Guards guards(Module... more) {
        Module essays = module("essay-contest", Map.of(Role.UNION_STAFF, Set.of(MANAGE), Role.MEMBER, Set.of(SUBMIT)));
        Module other = more.length == 0 ? essays : more[0];
        return new Guards(unions, modules, TestRoles.of(new SecurityModule(), essays, other));
    }

    private static Permission permission(String action) {
        return action.equals("manage") ? MANAGE : SUBMIT;
    }

    private static Module module(String id, Map<Role, Set<Permission>> roles) {
        return new Module() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Map<Role, Set<Permission>> roles() {
                return roles;
            }
        };
    }
}

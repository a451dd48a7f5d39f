// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.jaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.security.Bench;
import org.guildhall.testing.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuildhallLoginModuleTest {

    private final Bench bench = new Bench();
    private final Subject subject = new Subject();
    private final GuildhallLoginModule module = new GuildhallLoginModule();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void platformAdminEntersWithKarafsRoles() throws LoginException {
        bench.account("admin", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);

        assertThat(signIn("admin", Bench.PASSWORD)).isTrue();

        assertThat(subject.getPrincipals(UserPrincipal.class))
                .extracting(Principal::getName)
                .containsExactly("admin");
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "manager", "viewer", "ssh", "systembundles");
        module.logout();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void nobodyElseEnters() {
        bench.account("funing-staff", Role.UNION_STAFF, TestUnions.FUNING);
        bench.account("auditor", Role.AUDITOR, TestUnions.NATIONAL);
        bench.account("regional", Role.PLATFORM_ADMIN, TestUnions.FUNING);

        assertRefused("funing-staff", Bench.PASSWORD);
        assertRefused("auditor", Bench.PASSWORD);
        assertRefused("regional", Bench.PASSWORD);
    }

    @Test
    void wrongPasswordAndLockedAccountStayOutside() {
        bench.account("admin", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);

        assertRefused("admin", "wrong password");
        assertRefused("karaf", "karaf");
        bench.accountService.lock(Actor.platform(TestUnions.NATIONAL), "admin");
        assertRefused("admin", Bench.PASSWORD);
    }

    @Test
    void failuresFromOneAddressCloseTheConsoleThereOnly() throws LoginException {
        bench.account("admin", Role.PLATFORM_ADMIN, TestUnions.NATIONAL);
        for (int port = 50_000; port < 50_010; port++) {
            from("/198.51.100.9:" + port);
            assertThatThrownBy(() -> signIn("admin", "guess")).isInstanceOf(LoginException.class);
        }

        assertThatThrownBy(() -> signIn("admin", Bench.PASSWORD)).isInstanceOf(LoginException.class);
        from("/192.0.2.1:50000");
        assertThat(signIn("admin", Bench.PASSWORD)).isTrue();
    }

    @Test
    void keyInsteadOfAPasswordIsRefused() {
        initialize(callbacks -> {
            throw new UnsupportedCallbackException(callbacks[1]);
        });

        assertThatThrownBy(module::login).isInstanceOf(LoginException.class);
    }

    private void from(String address) {
        subject.getPrincipals().clear();
        subject.getPrincipals().add(new ClientPrincipal("ssh", address));
    }

    private void assertRefused(String username, String password) {
        assertThatThrownBy(() -> signIn(username, password)).isInstanceOf(LoginException.class);
        assertThat(subject.getPrincipals()).isEmpty();
    }

    private boolean signIn(String username, String password) throws LoginException {
        initialize(callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(username);
                } else if (callback instanceof PasswordCallback secret) {
                    secret.setPassword(password.toCharArray());
                }
            }
        });
        return module.login() && module.commit();
    }

    private void initialize(CallbackHandler callbacks) {
        ConsoleEntry entry = new ConsoleEntry(bench.work, bench.grants, bench.check);
        module.initialize(subject, callbacks, Map.of(), Map.of(GuildhallLoginModule.ENTRY, entry));
    }
}

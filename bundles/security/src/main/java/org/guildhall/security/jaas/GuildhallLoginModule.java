// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.jaas;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.security.session.Credentials;

/** Signs accounts in to the Karaf console. JAAS makes one for each sign-in, hence the state. */
public class GuildhallLoginModule implements LoginModule {

    /** The option that carries the {@link ConsoleEntry}. */
    static final String ENTRY = ConsoleEntry.class.getName();

    private static final Set<String> KARAF_ROLES = Set.of("admin", "manager", "viewer", "ssh", "systembundles");

    private Subject subject;
    private CallbackHandler callbacks;
    private ConsoleEntry entry;
    private Set<Principal> principals = Set.of();

    @Override
    public void initialize(
            Subject subject, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = subject;
        this.callbacks = callbacks;
        this.entry = (ConsoleEntry) options.get(ENTRY);
    }

    @Override
    public boolean login() throws LoginException {
        try {
            String username = entry.admit(credentials(), address());
            principals = Stream.concat(
                            Stream.of(new UserPrincipal(username)),
                            KARAF_ROLES.stream().map(RolePrincipal::new))
                    .collect(Collectors.toSet());
            return true;
        } catch (GuildhallException e) {
            throw failed(e);
        }
    }

    private Credentials credentials() throws LoginException {
        NameCallback name = new NameCallback("Username: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            callbacks.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw failed(e);
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw new FailedLoginException("a user name and a password are needed");
        }
        Credentials credentials = new Credentials(name.getName(), new String(password.getPassword()));
        password.clearPassword();
        return credentials;
    }

    /** Without the port, which is another one each time. */
    private String address() {
        return subject.getPrincipals(ClientPrincipal.class).stream()
                .map(client -> client.getAddress().replaceFirst(":\\d+$", ""))
                .findFirst()
                .orElse("this machine");
    }

    private static LoginException failed(Exception cause) {
        LoginException failed = new FailedLoginException(cause.getMessage());
        failed.initCause(cause);
        return failed;
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals = Set.of();
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.security.AccessController;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.module.Words;

/** Who is at the console, and how to speak to them. */
final class ConsoleUser {

    private ConsoleUser() {}

    /** The user name the console's own sign-in established. */
    @SuppressWarnings("removal") // Karaf 4.4 hands over its subject in no other way
    static String name() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return Stream.ofNullable(subject)
                .flatMap(signedIn -> signedIn.getPrincipals(UserPrincipal.class).stream())
                .map(Principal::getName)
                .findFirst()
                .orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
    }

    /** What went wrong, in the language of the session's environment; Chinese unless it says English. */
    static String sentences(Words words, GuildhallException e, Session session) {
        Locale locale = locale(session);
        String whole = words.text(locale, e.key(), e.arguments().toArray());
        List<FieldError> errors = e instanceof InvalidException invalid ? invalid.errors() : List.of();
        return Stream.concat(
                        Stream.of(whole),
                        errors.stream()
                                .map(error -> "  " + error.field() + ": "
                                        + words.text(
                                                locale,
                                                error.key(),
                                                error.arguments().toArray())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static Locale locale(Session session) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            if (session.get(variable) instanceof String language && language.startsWith("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.rest.RequestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRequestActorsTest {

    private static final Id OWN = new Id(7);
    private static final Id OTHER = new Id(8);

    private final Sessions sessions = new Sessions();
    private final RequestActors actors = new SessionRequestActors(sessions);
    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "guildhall.example:8443"));

    @Test
    void readsTheBearerToken() {
        headers.put("Authorization", "Bearer token-1");

        assertThat(actors.signedIn(request("POST", null))).isPresent();
        assertThat(sessions.token).isEqualTo("token-1");
    }

    @Test
    void readsTheCookie() {
        assertThat(actors.signedIn(request("GET", "token-2"))).isPresent();
        assertThat(sessions.token).isEqualTo("token-2");
    }

    @Test
    void headerCountsBeforeTheCookie() {
        headers.put("Authorization", "Bearer token-1");

        actors.signedIn(request("GET", "token-2"));

        assertThat(sessions.token).isEqualTo("token-1");
    }

    @Test
    void nobodyIsAVisitor() {
        assertThat(actors.signedIn(request("GET", null))).isEmpty();
        assertThat(actors.of(request("GET", null)).organization()).isEqualTo(OWN);
    }

    @Test
    void endedSessionMakesAVisitorWhereNoneIsNeeded() {
        sessions.ended = true;
        headers.put(RequestActors.ORGANIZATION, OTHER.toString());

        assertThat(actors.of(request("POST", "token-2")).organization()).isEqualTo(OTHER);
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> actors.signedIn(request("POST", "token-2")));
    }

    @Test
    void tokenIsReadAlikeHoweverTheHeaderIsWritten() {
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            headers.put("Authorization", scheme + "token-1");

            assertThat(actors.token(request("DELETE", "token-2"))).contains("token-1");
        }
    }

    @Test
    void worksInTheOrganizationTheRequestNames() {
        headers.put(RequestActors.ORGANIZATION, OTHER.toString());

        assertThat(actors.of(request("GET", "token-2")).organization()).isEqualTo(OTHER);
        assertThat(actors.of(request("GET", null)).organization()).isEqualTo(OTHER);
    }

    @Test
    void refusesAnOrganizationThatIsNoId() {
        headers.put(RequestActors.ORGANIZATION, "somewhere");

        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> actors.of(request("GET", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "not an origin",
                "https://evil.example",
                "https://guildhall.example",
                "https://evil.example/guildhall.example:8443",
                "file://guildhall.example:8443"
            })
    void refusesAWriteWithTheCookieFromAnotherSitesPage(String origin) {
        headers.put("Origin", origin);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> actors.of(request("POST", "token-2")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.foreign-page"));
        assertThat(sessions.token).isNull();
    }

    @Test
    void refusesAForeignOriginEvenWithoutAHost() {
        headers.remove("Host");
        headers.put("Origin", "null");

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> actors.of(request("DELETE", "token-2")));
    }

    @Test
    void ownPagesAndProgramsMayWrite() {
        assertThat(actors.signedIn(request("POST", "token-2"))).isPresent();
        headers.put("Origin", "https://guildhall.example:8443");
        assertThat(actors.signedIn(request("POST", "token-2"))).isPresent();
    }

    @Test
    void foreignPagesMayReadAndMayUseATokenTheyWereGiven() {
        headers.put("Origin", "https://evil.example");
        assertThat(actors.signedIn(request("GET", "token-2"))).isPresent();
        headers.put("Authorization", "Bearer token-1");
        assertThat(actors.signedIn(request("POST", "token-2"))).isPresent();
    }

    private HttpServletRequest request(String method, String cookie) {
        Cookie[] cookies = {new Cookie("other", "x"), new Cookie(RequestActors.COOKIE, cookie)};
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getCookies" -> cookie == null ? null : cookies;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }

    private static final class Sessions implements Actors {
        private String token;
        private boolean ended;

        @Override
        public Actor bySession(String given, Optional<Id> organization) {
            if (ended) {
                throw new UnauthenticatedException("security.session.ended");
            }
            token = given;
            return Actor.platform(organization.orElse(OWN));
        }

        @Override
        public Actor byUsername(String username) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Actor byAccount(Id account, Id organization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Actor visitor(Optional<Id> organization) {
            return Actor.platform(organization.orElse(OWN));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.guildhall.api.error.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are given in numbers, so that nobody's name server is asked. */
class DownloadRulesTest {

    private static final URI PUBLIC = URI.create("https://203.0.113.7/a.kar");
    private final DownloadRules rules = new DownloadRules(Set.of("10.1.2.3", "modules.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://203.0.113.7/a.kar",
                "https://[2001:db8::7]:8443/a.kar",
                "http://127.0.0.1:8080/a.kar",
                "http://[::1]/a.kar",
                "https://10.1.2.3/a.kar",
                "http://10.1.2.3/a.kar",
                "HTTP://Modules.Example/a.kar"
            })
    void letsPublicPlacesAndThoseThatAreNamed(String address) {
        assertThatCode(() -> rules.require(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://172.16.9.9/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://224.0.0.1/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[ff02::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://167772161/"
            })
    void refusesPrivatePlaces(String address) {
        requireRefused(address, "registry.download.private");
    }

    @Test
    void refusesWhatIsNotSecureOrNoAddressOfTheWeb() {
        requireRefused("http://203.0.113.7/a.kar", "registry.download.insecure");
        requireRefused("ftp://203.0.113.7/a.kar", "registry.download.address");
        requireRefused("file:///etc/passwd", "registry.download.address");
        requireRefused("https://me:secret@203.0.113.7/a.kar", "registry.download.address");
        requireRefused("https:///a.kar", "registry.download.address");
        requireRefused("https://nobody.invalid/a.kar", "registry.download.unknown-host");
    }

    @Test
    void leadsOnOverHttpsOnlyAndNeverIntoAPrivateNetworkOrThisMachine() {
        requireLedOn(PUBLIC, "https://203.0.113.8/b.kar");
        requireLedOn(PUBLIC, "https://10.1.2.3/b.kar");
        requireLedOn(URI.create("http://127.0.0.1:80/a"), "http://127.0.0.1:80/b");

        requireNotLedOn("http://203.0.113.7/b.kar", "registry.download.insecure");
        requireNotLedOn("http://10.1.2.3/b.kar", "registry.download.insecure");
        requireNotLedOn("https://127.0.0.1/b.kar", "registry.download.private");
        requireNotLedOn("https://192.168.1.1/b.kar", "registry.download.private");
        requireNotLedOn("file:///etc/passwd", "registry.download.address");
    }

    private void requireLedOn(URI from, String to) {
        assertThatCode(() -> rules.requireNext(from, URI.create(to))).doesNotThrowAnyException();
    }

    private void requireNotLedOn(String to, String key) {
        assertThatThrownBy(() -> rules.requireNext(PUBLIC, URI.create(to)))
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private void requireRefused(String address, String key) {
        assertThatThrownBy(() -> rules.require(URI.create(address)))
                .as(address)
                .isInstanceOf(ConflictException.class)
                .extracting("key")
                .isEqualTo(key);
    }
}

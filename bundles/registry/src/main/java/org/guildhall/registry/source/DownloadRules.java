// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.api.error.ConflictException;

/**
 * From where archives are fetched: over https from any public place, from this machine, and from those whom the installation
 * names. Otherwise the platform would ask servers within its network for whoever can only talk to it.
 *
 * @param known the names of hosts, in small letters, that are asked in any way and wherever they are
 */
record DownloadRules(Set<String> known) {

    private static final String HTTPS = "https";

    /** @throws ConflictException if that is no place to begin with */
    void require(URI address) {
        requireComplete(address);
        if (isKnown(address)) {
            return;
        }
        List<InetAddress> places = places(address);
        if (!places.stream().allMatch(InetAddress::isLoopbackAddress)) {
            requireSecure(address);
            requirePublic(address, places);
        }
    }

    /** @throws ConflictException if nobody is led there from where that is */
    void requireNext(URI from, URI to) {
        requireComplete(to);
        if (isSame(from, to)) {
            return;
        }
        requireSecure(to);
        if (!isKnown(to)) {
            requirePublic(to, places(to));
        }
    }

    private static void requireComplete(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals(HTTPS);
        // a password would be shown to whoever reads the log
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new ConflictException("registry.download.address");
        }
    }

    private static void requireSecure(URI address) {
        if (!address.getScheme().equalsIgnoreCase(HTTPS)) {
            throw new ConflictException("registry.download.insecure", Downloads.shown(address), address.getHost());
        }
    }

    private static void requirePublic(URI address, List<InetAddress> places) {
        places.stream().filter(place -> !isPublic(place)).findFirst().ifPresent(place -> {
            throw new ConflictException("registry.download.private", address.getHost(), place.getHostAddress());
        });
    }

    /** What Java looks up again when it connects is the same: it remembers what it has found for 30 seconds. */
    private static List<InetAddress> places(URI address) {
        try {
            return List.of(InetAddress.getAllByName(address.getHost()));
        } catch (UnknownHostException e) {
            throw new ConflictException("registry.download.unknown-host", address.getHost());
        }
    }

    private static boolean isPublic(InetAddress place) {
        byte[] bytes = place.getAddress();
        boolean special = place.isAnyLocalAddress()
                || place.isLoopbackAddress()
                || place.isLinkLocalAddress()
                || place.isSiteLocalAddress()
                || place.isMulticastAddress();
        // 0.0.0.0/8 is this network, 100.64.0.0/10 a provider's, fc00::/7 one's own
        boolean own = place instanceof Inet4Address
                ? bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40
                : (bytes[0] & 0xFE) == 0xFC;
        return !special && !own;
    }

    private boolean isKnown(URI address) {
        return known.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}

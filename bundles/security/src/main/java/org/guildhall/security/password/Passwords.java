// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.password;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.guildhall.security.password.Argon2Hash.Cost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes passwords, hashes them and checks them. Thread-safe. */
@Component(service = Passwords.class)
public class Passwords {

    /** The least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
    private static final Cost COST = new Cost(19_456, 2, 1);

    private static final int SALT_LENGTH = 16;
    /** Without what people confuse when they read it from a sheet of paper: 0 and O, 1, l and I. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    /** Each hash takes 19 MiB for its time: without a limit, a flood of sign-ins would take the whole heap. */
    private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final String nobodys;

    @Activate
    public Passwords() {
        this.nobodys = hash(generate(SALT_LENGTH));
    }

    /** What to keep of a password instead of it. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return seated(() -> Argon2Hash.of(password, salt, COST).toString());
    }

    /** Whether the kept hash is this password's. Without a hash the answer is no, and takes as long. */
    public boolean matches(String password, Optional<String> hash) {
        boolean matches = seated(() -> Argon2Hash.parse(hash.orElse(nobodys)).matches(password));
        return matches && hash.isPresent();
    }

    /** A random password that is easy to copy by hand; each character is worth 5.8 bits. */
    public String generate(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}

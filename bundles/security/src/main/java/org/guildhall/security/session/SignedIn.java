// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Instant;

/**
 * The answer to a successful sign-in.
 *
 * @param token to be sent as {@code Authorization: Bearer} by clients that keep no cookies
 */
public record SignedIn(String token, Instant expiresAt, Me actor) {}

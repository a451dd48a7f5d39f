// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.time.Instant;
import java.util.List;

/**
 * Who signed an archive.
 *
 * @param validUntil when the signer's certificate ends
 * @param certificates the SHA-256 of the signer's certificate, of those of whoever vouches for it, and of all who signed the
 *     same, too
 */
public record Signer(String name, Instant validUntil, List<String> certificates) {}

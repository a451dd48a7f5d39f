// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.util.List;

/**
 * Where a version of a module comes from.
 *
 * @param sha256 of its archive
 * @param certificates the SHA-256 of those of who signed it; none if nobody did
 */
public record Origin(String module, String version, String sha256, List<String> certificates) {}

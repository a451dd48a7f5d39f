// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

/**
 * A file in the deploy folder that was not taken in.
 *
 * @param reason why, and what to do, in the reader's language
 */
public record RefusedArchive(String file, String reason) {}

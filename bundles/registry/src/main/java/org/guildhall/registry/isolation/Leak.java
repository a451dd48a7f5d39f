// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.List;

/**
 * A version of a module that was removed and stays in memory.
 *
 * @param threads the names of threads that it left behind, as far as one can tell
 */
public record Leak(String module, String version, List<String> threads) {}

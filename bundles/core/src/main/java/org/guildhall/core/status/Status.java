// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

import java.util.List;

/**
 * How the platform is, in a few figures.
 *
 * @param node the host this answer comes from
 * @param database product and version
 * @param problems what does not work, a sentence each
 */
record Status(
        String version,
        String node,
        String database,
        long organizations,
        long members,
        int modules,
        List<String> problems) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

/**
 * How the platform is, in a few figures.
 *
 * @param node the host this answer comes from
 * @param database product and version
 */
record Status(String version, String node, String database, long organizations, long members, int modules) {}

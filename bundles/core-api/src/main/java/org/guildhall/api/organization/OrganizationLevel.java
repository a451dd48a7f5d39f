// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/** How high in the tree an organization stands, the highest first. */
public enum OrganizationLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    ENTERPRISE
}

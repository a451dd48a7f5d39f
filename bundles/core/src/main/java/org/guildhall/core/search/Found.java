// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.search;

import java.util.List;
import org.guildhall.api.member.Member;
import org.guildhall.api.organization.Organization;

/** What a few letters found, the first of each kind; empty where the reader may see none. */
public record Found(List<Organization> organizations, List<Member> members) {}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of codes, and the one place that checks any code. Everybody may know, so nobody has to say who asks.
 * Thread-safe.
 */
@ProviderType
public interface Codes {

    /** GB 32100, see {@link SocialCreditCode}. */
    String SOCIAL_CREDIT = "uscc";

    /** GB 11714, see {@link OrganizationCode}. */
    String ORGANIZATION = "organization-code";

    /** GB 11643, see {@link IdentityNumber}. */
    String IDENTITY = "identity";

    /** GB/T 2260. */
    String REGION = "region";

    /** GB/T 4754. */
    String INDUSTRY = "industry";

    /** 单位类别: who owns an employer, as the registers of the unions have it. */
    String OWNERSHIP = "ownership";

    /** GB/T 3304. */
    String ETHNIC = "ethnic";

    /** GB/T 4658. */
    String EDUCATION = "education";

    /** 职业分类大典. */
    String OCCUPATION = "occupation";

    /** The tables there are, by name. */
    List<CodeTable> tables();

    /** What {@link #check} can check: the tables, and the codes that prove themselves. */
    List<String> kinds();

    /**
     * The codes of a table, in order.
     *
     * @throws org.guildhall.api.error.NotFoundException {@code core.code.no-table}
     */
    Page<CodeEntry> list(String table, CodeFilter filter, PageRequest page);

    /** The code in that table, in use or not. */
    Optional<CodeEntry> find(String table, String code);

    /**
     * Checks a code of that kind: its form, what proves it, and whether the table has it.
     *
     * @param kind one of {@link #kinds}
     * @throws org.guildhall.api.error.NotFoundException {@code core.code.no-kind}
     */
    CodeCheck check(String kind, String text);
}

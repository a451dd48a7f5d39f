// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.region;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What regions there are. Everybody may know, so nobody has to say who asks. Thread-safe. */
@ProviderType
public interface Regions {

    /** The region that has that code, or had it; empty for a code that has been given to none. */
    Optional<Region> find(String code);

    /**
     * What belongs directly to a region today, by code; the provinces if {@code code} is empty. A county belongs to its
     * prefecture, or to the province where that leads it itself: 东城区 to 北京市, 仙桃市 to 湖北省.
     *
     * @throws org.guildhall.api.error.NotFoundException {@code core.region.unknown}
     */
    List<Region> children(String code);

    /**
     * Refuses a code that has never been given to a region, saying which of its digits are wrong. A code that was
     * withdrawn is taken: {@link Region#successor} says what stands there today. Development zones are founded faster than
     * tables are printed: any code that can be one's is taken, if its prefecture is known.
     *
     * @param field the field of the draft that holds it
     * @param code empty, or six digits
     * @throws org.guildhall.api.error.InvalidException {@code core.region.no-province}, {@code core.region.no-prefecture}
     *     or {@code core.region.no-county}
     */
    void require(String field, String code);
}

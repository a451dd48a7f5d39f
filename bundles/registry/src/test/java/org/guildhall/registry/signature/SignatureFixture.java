// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.nio.file.Path;
import java.time.Clock;

/** What signatures are checked with, in a data folder of a test's own. */
public record SignatureFixture(SignatureCheck check, Revocations revocations) {

    public SignatureFixture(Path data, Clock clock) {
        this(new TrustFolder(data.resolve("trust")), data, clock);
    }

    private SignatureFixture(TrustFolder trust, Path data, Clock clock) {
        this(new SignatureCheck(true, trust, clock), new Revocations(trust, new Origins(data.resolve("origins"))));
    }
}

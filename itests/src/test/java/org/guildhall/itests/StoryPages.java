// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.itests.Api.Answer;

/** The parts of the story that people play on pages. Without a browser the member submits by the API, and nobody looks. */
class StoryPages implements AutoCloseable {

    void staffLooksAtTheConsole(Platform platform) throws Exception {}

    void staffSeesTheMenu() {}

    void staffSeesNoMenu() {}

    void memberSubmits(Platform platform, String edition, String title, String text) throws Exception {
        Answer submitted =
                platform.as("funing-member").post(EssayContest.entriesOf(edition), EssayContest.entry(title, text));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
    }

    @Override
    public void close() {}
}

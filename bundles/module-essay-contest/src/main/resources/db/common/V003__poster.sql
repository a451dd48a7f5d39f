-- SPDX-License-Identifier: Apache-2.0
-- The picture that announces an edition, kept among the platform's files; null for none.
alter table essay_contest_edition add poster_id bigint;
create index ix_essay_contest_edition_poster_id on essay_contest_edition (poster_id);

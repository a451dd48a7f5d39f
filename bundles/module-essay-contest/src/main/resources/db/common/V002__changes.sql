-- SPDX-License-Identifier: Apache-2.0
-- When an edition that staff closed early would have closed; null for all others.
alter table essay_contest_edition add planned_closes_at timestamp with time zone;

-- When categories change their places, two have the same one for a moment, but never the same name.
alter table essay_contest_category drop constraint pk_essay_contest_category;
alter table essay_contest_category add constraint pk_essay_contest_category primary key (edition_id, name);

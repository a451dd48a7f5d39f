-- SPDX-License-Identifier: Apache-2.0
-- Who performs an update, and when that node was last heard of; empty in what was written down before.
alter table registry_update add node varchar(80);
alter table registry_update add heard_at timestamp with time zone;

create index ix_registry_update_to_archive on registry_update (to_archive);

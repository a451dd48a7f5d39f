-- SPDX-License-Identifier: Apache-2.0
-- The version of a term when its proposal was done: one that was changed since is not taken away again.
alter table core_organization_undo_term add column version_after bigint default 0 not null;

update core_organization_undo_term set version_after =
  coalesce((select t.version from core_organization_term t where t.id = core_organization_undo_term.term_id), 0);

-- SPDX-License-Identifier: Apache-2.0
-- Which employers a proposal took from a union that ended, so that it can be undone exactly.
create table core_organization_undo_coverage (
  proposal_id bigint not null,
  coverage_id bigint not null,
  was_until   date   not null,
  is_until    date   not null,
  constraint pk_core_organization_undo_coverage primary key (proposal_id, coverage_id)
);

-- Those of unions that ended before.
update core_employer_coverage set version = version + 1, valid_to = (
    select case when max(p.valid_to) > core_employer_coverage.valid_from
      then max(p.valid_to) else core_employer_coverage.valid_from end
    from core_organization_period p where p.organization_id = core_employer_coverage.organization_id)
where valid_to = date '9999-12-31' and organization_id in (
  select id from core_organization where state in ('MERGED', 'DISSOLVED'));

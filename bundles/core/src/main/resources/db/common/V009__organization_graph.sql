-- SPDX-License-Identifier: Apache-2.0
alter table core_organization add column state varchar(20) default 'FOUNDED' not null;

-- Checked by the service instead: one that has ended keeps its parent, and its name is free again.
create index ix_core_organization_parent_id_name on core_organization (parent_id, name);
alter table core_organization drop constraint ux_core_organization_parent_id_name;

update core_organization set kind = 'REGIONAL_FEDERATION' where kind = 'FEDERATION';

-- What an organization was, day by day: from its founding to its end without a gap, 9999-12-31 standing for no end. The
-- row of today says the same as core_organization. One that has ended has no row from then on.
create table core_organization_period (
  organization_id bigint       not null,
  valid_from      date         not null,
  valid_to        date         not null,
  name            varchar(100) not null,
  kind            varchar(20)  not null,
  level           varchar(20)  not null,
  region_code     varchar(6)   not null,
  state           varchar(20)  not null,
  parent_id       bigint,
  constraint pk_core_organization_period primary key (organization_id, valid_from),
  constraint fk_core_organization_period_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade
);

create index ix_core_organization_period_parent_id on core_organization_period (parent_id, valid_to);

insert into core_organization_period
  (organization_id, valid_from, valid_to, name, kind, level, region_code, state, parent_id)
select id, case when id = 1 then date '1925-05-01' else cast(created_at as date) end, date '9999-12-31',
  name, kind, level, region_code, state, parent_id
from core_organization;

-- What it belongs to beside the one that leads it.
create table core_organization_edge (
  id              bigint                   not null,
  organization_id bigint                   not null,
  parent_id       bigint                   not null,
  type            varchar(20)              not null,
  valid_from      date                     not null,
  valid_to        date                     not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_organization_edge primary key (id),
  constraint fk_core_organization_edge_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade,
  constraint fk_core_organization_edge_parent_id
    foreign key (parent_id) references core_organization (id) on delete cascade
);

create index ix_core_organization_edge_organization_id on core_organization_edge (organization_id, valid_to);
create index ix_core_organization_edge_parent_id on core_organization_edge (parent_id, valid_to);

-- Which kind may belong to which, and where the law says so; nothing there means practice, which varies.
create table core_organization_placing (
  type        varchar(20)  not null,
  parent_kind varchar(20)  not null,
  kind        varchar(20)  not null,
  article     varchar(100) not null,
  constraint pk_core_organization_placing primary key (type, parent_kind, kind)
);

insert into core_organization_placing (type, parent_kind, kind, article) values
  ('LEADS', 'GENERAL', 'GENERAL', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'GENERAL', 'INDUSTRY', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'GENERAL', 'REGIONAL_FEDERATION', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'GENERAL', 'INDUSTRY_FEDERATION', ''),
  ('LEADS', 'GENERAL', 'CHAIN_FEDERATION', ''),
  ('LEADS', 'GENERAL', 'GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'GENERAL', 'JOINT_GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'GENERAL', 'WORK_COMMITTEE', ''),
  ('LEADS', 'GENERAL', 'PREPARATORY', ''),
  ('LEADS', 'INDUSTRY', 'INDUSTRY', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'INDUSTRY', 'INDUSTRY_FEDERATION', ''),
  ('LEADS', 'INDUSTRY', 'CHAIN_FEDERATION', ''),
  ('LEADS', 'INDUSTRY', 'GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('LEADS', 'INDUSTRY', 'JOINT_GRASSROOTS', ''),
  ('LEADS', 'INDUSTRY', 'WORK_COMMITTEE', ''),
  ('LEADS', 'INDUSTRY', 'PREPARATORY', ''),
  ('LEADS', 'REGIONAL_FEDERATION', 'REGIONAL_FEDERATION', ''),
  ('LEADS', 'REGIONAL_FEDERATION', 'INDUSTRY_FEDERATION', ''),
  ('LEADS', 'REGIONAL_FEDERATION', 'GRASSROOTS', ''),
  ('LEADS', 'REGIONAL_FEDERATION', 'JOINT_GRASSROOTS', ''),
  ('LEADS', 'REGIONAL_FEDERATION', 'PREPARATORY', ''),
  ('LEADS', 'INDUSTRY_FEDERATION', 'GRASSROOTS', ''),
  ('LEADS', 'INDUSTRY_FEDERATION', 'JOINT_GRASSROOTS', ''),
  ('LEADS', 'INDUSTRY_FEDERATION', 'PREPARATORY', ''),
  ('LEADS', 'CHAIN_FEDERATION', 'GRASSROOTS', ''),
  ('LEADS', 'CHAIN_FEDERATION', 'JOINT_GRASSROOTS', ''),
  ('LEADS', 'CHAIN_FEDERATION', 'PREPARATORY', ''),
  ('LEADS', 'WORK_COMMITTEE', 'REGIONAL_FEDERATION', ''),
  ('LEADS', 'WORK_COMMITTEE', 'GRASSROOTS', ''),
  ('LEADS', 'WORK_COMMITTEE', 'JOINT_GRASSROOTS', ''),
  ('LEADS', 'WORK_COMMITTEE', 'PREPARATORY', ''),
  ('LEADS', 'GRASSROOTS', 'GRASSROOTS', ''),
  ('LEADS', 'GRASSROOTS', 'BRANCH', ''),
  ('LEADS', 'GRASSROOTS', 'GROUP', ''),
  ('LEADS', 'GRASSROOTS', 'PREPARATORY', ''),
  ('LEADS', 'JOINT_GRASSROOTS', 'BRANCH', ''),
  ('LEADS', 'JOINT_GRASSROOTS', 'GROUP', ''),
  ('LEADS', 'BRANCH', 'GROUP', ''),
  ('FEDERATES', 'REGIONAL_FEDERATION', 'INDUSTRY_FEDERATION', ''),
  ('FEDERATES', 'REGIONAL_FEDERATION', 'CHAIN_FEDERATION', ''),
  ('FEDERATES', 'REGIONAL_FEDERATION', 'GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('FEDERATES', 'REGIONAL_FEDERATION', 'JOINT_GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('CHAIN', 'CHAIN_FEDERATION', 'GRASSROOTS', ''),
  ('CHAIN', 'CHAIN_FEDERATION', 'JOINT_GRASSROOTS', ''),
  ('INDUSTRY', 'INDUSTRY', 'INDUSTRY', '《中华人民共和国工会法》第十一条'),
  ('INDUSTRY', 'INDUSTRY', 'INDUSTRY_FEDERATION', ''),
  ('INDUSTRY', 'INDUSTRY', 'CHAIN_FEDERATION', ''),
  ('INDUSTRY', 'INDUSTRY', 'GRASSROOTS', '《中华人民共和国工会法》第十一条'),
  ('INDUSTRY', 'INDUSTRY', 'JOINT_GRASSROOTS', ''),
  ('INDUSTRY', 'INDUSTRY_FEDERATION', 'GRASSROOTS', ''),
  ('INDUSTRY', 'INDUSTRY_FEDERATION', 'JOINT_GRASSROOTS', '');

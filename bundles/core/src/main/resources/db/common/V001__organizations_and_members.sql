-- SPDX-License-Identifier: Apache-2.0
create table core_organization (
  id          bigint                   not null,
  name        varchar(100)             not null,
  kind        varchar(20)              not null,
  level       varchar(20)              not null,
  region_code varchar(6)               not null,
  parent_id   bigint,
  lft         bigint                   not null,
  rgt         bigint                   not null,
  demo        boolean default false    not null,
  version     bigint                   not null,
  created_at  timestamp with time zone not null,
  updated_at  timestamp with time zone not null,
  constraint pk_core_organization primary key (id),
  constraint fk_core_organization_parent_id foreign key (parent_id) references core_organization (id),
  constraint ux_core_organization_parent_id_name unique (parent_id, name)
);

-- Not unique: PostgreSQL checks a unique index row by row, and making room in the tree moves many rows at once.
create index ix_core_organization_lft on core_organization (lft);

create table core_member (
  id              bigint                   not null,
  name            varchar(100)             not null,
  organization_id bigint                   not null,
  status          varchar(20)              not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_member primary key (id),
  constraint fk_core_member_organization_id foreign key (organization_id) references core_organization (id)
);

create index ix_core_member_organization_id_id on core_member (organization_id, id);

insert into core_organization (id, name, kind, level, region_code, parent_id, lft, rgt, version, created_at, updated_at)
values (1, '中华全国总工会', 'GENERAL', 'NATIONAL', '', null, 1, 2, 1, current_timestamp, current_timestamp);

-- SPDX-License-Identifier: Apache-2.0
-- valid_to is the first day on which a rule holds no more, 31 December 9999 if none is known.
-- What law and custom have set, and what unions have decided for themselves and all below them.
create table core_rule (
  id              bigint                   not null,
  code            varchar(50)              not null,
  rule_value      varchar(500)             not null,
  organization_id bigint                   not null,
  region_code     varchar(6)               not null,
  valid_from      date                     not null,
  valid_to        date                     not null,
  citation        varchar(300)             not null,
  verified        boolean                  not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_rule primary key (id),
  constraint fk_core_rule_organization_id foreign key (organization_id) references core_organization (id) on delete cascade,
  constraint ux_core_rule_place unique (code, organization_id, region_code, valid_from)
);

create index ix_core_rule_organization_id on core_rule (organization_id, code);

-- SPDX-License-Identifier: Apache-2.0
create table core_employer (
  id              bigint                   not null,
  name            varchar(100)             not null,
  uscc            varchar(18)              not null,
  industry        varchar(10)              not null,
  ownership       varchar(10)              not null,
  workers         integer                  not null,
  women           integer                  not null,
  migrants        integer                  not null,
  dispatched      integer                  not null,
  address         varchar(200)             not null,
  organization_id bigint                   not null,
  ended_on        date,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_employer primary key (id),
  constraint ux_core_employer_uscc unique (uscc),
  constraint fk_core_employer_organization_id foreign key (organization_id) references core_organization (id) on delete cascade
);

create index ix_core_employer_organization_id on core_employer (organization_id);
create index ix_core_employer_name on core_employer (name, id);

-- Which union an employer's workers have, day by day; 9999-12-31 stands for no end.
create table core_employer_coverage (
  id              bigint                   not null,
  employer_id     bigint                   not null,
  organization_id bigint                   not null,
  valid_from      date                     not null,
  valid_to        date                     not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_employer_coverage primary key (id),
  constraint fk_core_employer_coverage_employer_id foreign key (employer_id) references core_employer (id) on delete cascade,
  constraint fk_core_employer_coverage_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade
);

create index ix_core_employer_coverage_employer_id on core_employer_coverage (employer_id, valid_to);
create index ix_core_employer_coverage_organization_id on core_employer_coverage (organization_id, valid_to);

-- What the form of an organization asks for besides what the tree needs.
create table core_organization_fact (
  organization_id bigint                   not null,
  uscc            varchar(18),
  legal_person    boolean                  not null,
  approval        varchar(100)             not null,
  address         varchar(200)             not null,
  contact         varchar(50)              not null,
  phone           varchar(30)              not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_organization_fact primary key (organization_id),
  constraint ux_core_organization_fact_uscc unique (uscc),
  constraint fk_core_organization_fact_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade
);

-- SPDX-License-Identifier: Apache-2.0
-- Who holds which post, and since when; 9999-12-31 stands for no end.
create table core_officer (
  id              bigint                   not null,
  organization_id bigint                   not null,
  member_id       bigint,
  person_name     varchar(100)             not null,
  post            varchar(20)              not null,
  full_time       boolean                  not null,
  valid_from      date                     not null,
  valid_to        date                     not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_officer primary key (id),
  constraint fk_core_officer_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade,
  constraint fk_core_officer_member_id foreign key (member_id) references core_member (id) on delete set null
);

create index ix_core_officer_organization_id on core_officer (organization_id, valid_to);
create index ix_core_officer_member_id on core_officer (member_id);

-- The terms of a committee, one after the other. An election is due when the years are over that the rule gives it, and
-- planned for some day; the citation is that of the rule that held when the term was written down.
create table core_organization_term (
  id              bigint                   not null,
  organization_id bigint                   not null,
  term_number     integer                  not null,
  valid_from      date                     not null,
  due_on          date                     not null,
  election_on     date                     not null,
  valid_to        date                     not null,
  citation        varchar(300)             not null,
  verified        boolean                  not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_organization_term primary key (id),
  constraint fk_core_organization_term_organization_id
    foreign key (organization_id) references core_organization (id) on delete cascade
);

create index ix_core_organization_term_organization_id on core_organization_term (organization_id, valid_to);
create index ix_core_organization_term_election_on on core_organization_term (valid_to, election_on, id);

-- Which rule says how long a term is; a kind that is not here has none.
create table core_organization_term_rule (
  kind      varchar(20) not null,
  rule_code varchar(50) not null,
  constraint pk_core_organization_term_rule primary key (kind)
);

insert into core_organization_term_rule (kind, rule_code) values
  ('GENERAL', 'term-local-years'),
  ('INDUSTRY', 'term-local-years'),
  ('REGIONAL_FEDERATION', 'term-federation-years'),
  ('INDUSTRY_FEDERATION', 'term-federation-years'),
  ('CHAIN_FEDERATION', 'term-federation-years'),
  ('GRASSROOTS', 'term-grassroots-years'),
  ('JOINT_GRASSROOTS', 'term-grassroots-years'),
  ('BRANCH', 'term-grassroots-years');

insert into core_rule
  (id, code, rule_value, organization_id, region_code, valid_from, valid_to, citation, verified, version, created_at, updated_at)
values
  (101, 'term-federation-years', '3|5', 1, '', date '2020-01-01', date '9999-12-31',
    '《关于加强和规范区域性、行业性工会联合会建设的意见》', false, 1, current_timestamp, current_timestamp);

-- What a proposal has changed of officers and terms, so that it can be undone exactly.
create table core_organization_undo_officer (
  proposal_id bigint not null,
  officer_id  bigint not null,
  was_until   date   not null,
  is_until    date   not null,
  constraint pk_core_organization_undo_officer primary key (proposal_id, officer_id)
);

create table core_organization_undo_term (
  proposal_id bigint  not null,
  term_id     bigint  not null,
  created     boolean not null,
  was_until   date    not null,
  is_until    date    not null,
  constraint pk_core_organization_undo_term primary key (proposal_id, term_id)
);

-- Which rule a requirement reads, if any, and whether the union above must not agree without it.
alter table core_organization_requirement add column rule_code varchar(50) default '' not null;
alter table core_organization_requirement add column binding boolean default true not null;

insert into core_organization_requirement
  (kind, organization_kind, requirement, article, rule_code, binding)
values
  ('FOUND', 'GRASSROOTS', 'committee', '', 'committee-members', true),
  ('FOUND', 'JOINT_GRASSROOTS', 'committee', '', 'committee-members', true),
  ('FOUND', 'GRASSROOTS', 'committee-seats', '', 'committee-seats', false),
  ('FOUND', 'JOINT_GRASSROOTS', 'committee-seats', '', 'committee-seats', false),
  ('REELECT', 'GRASSROOTS', 'committee-seats', '', 'committee-seats', false),
  ('REELECT', 'JOINT_GRASSROOTS', 'committee-seats', '', 'committee-seats', false);

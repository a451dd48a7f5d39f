-- SPDX-License-Identifier: Apache-2.0
-- What somebody proposes to do with an organization, and what the union above decided.
create table core_organization_proposal (
  id              bigint                   not null,
  kind            varchar(20)              not null,
  organization_id bigint                   not null,
  target_id       bigint,
  new_name        varchar(100)             not null,
  parts           varchar(4000)            not null,
  members         varchar(4000)            not null,
  reason          varchar(20)              not null,
  effective_on    date                     not null,
  note            varchar(500)             not null,
  state           varchar(20)              not null,
  decider_id      bigint                   not null,
  proposed_by     bigint,
  decided_by      bigint,
  decided_at      timestamp with time zone,
  document        varchar(100)             not null,
  decision_note   varchar(500)             not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_organization_proposal primary key (id)
);

create index ix_core_organization_proposal_organization_id on core_organization_proposal (organization_id, id);
create index ix_core_organization_proposal_decider_id on core_organization_proposal (decider_id, id);

-- What organizations, edges and members were before a proposal changed them, so that it can be undone exactly.
create table core_organization_undo (
  proposal_id     bigint       not null,
  place           integer      not null,
  organization_id bigint       not null,
  created         boolean      not null,
  next_id         bigint,
  version_after   bigint       not null,
  valid_from      date         not null,
  state           varchar(20)  not null,
  parent_id       bigint,
  constraint pk_core_organization_undo primary key (proposal_id, place)
);

create table core_organization_undo_edge (
  proposal_id bigint  not null,
  edge_id     bigint  not null,
  created     boolean not null,
  was_until   date    not null,
  is_until    date    not null,
  constraint pk_core_organization_undo_edge primary key (proposal_id, edge_id)
);

create table core_organization_undo_member (
  proposal_id     bigint      not null,
  member_id       bigint      not null,
  organization_id bigint      not null,
  status          varchar(20) not null,
  version_after   bigint      not null,
  constraint pk_core_organization_undo_member primary key (proposal_id, member_id)
);

-- From which state to which a kind of proposal leads, and where the law says that the union above decides.
create table core_organization_transition (
  kind       varchar(20)  not null,
  state_from varchar(20)  not null,
  state_to   varchar(20)  not null,
  article    varchar(100) not null,
  constraint pk_core_organization_transition primary key (kind, state_from)
);

insert into core_organization_transition (kind, state_from, state_to, article) values
  ('APPROVE', 'PREPARING', 'APPROVED', '《中华人民共和国工会法》第十二条'),
  ('FOUND', 'APPROVED', 'FOUNDED', '《中华人民共和国工会法》第十二条'),
  ('REELECT', 'FOUNDED', 'FOUNDED', '《中华人民共和国工会法》第十六条'),
  ('MOVE', 'PREPARING', 'PREPARING', ''),
  ('MOVE', 'APPROVED', 'APPROVED', ''),
  ('MOVE', 'FOUNDED', 'FOUNDED', ''),
  ('SPLIT', 'FOUNDED', 'FOUNDED', '《中华人民共和国工会法》第十二条'),
  ('MERGE', 'FOUNDED', 'MERGED', '《中华人民共和国工会法》第十三条'),
  ('DISSOLVE', 'PREPARING', 'DISSOLVED', '《中华人民共和国工会法》第十三条'),
  ('DISSOLVE', 'APPROVED', 'DISSOLVED', '《中华人民共和国工会法》第十三条'),
  ('DISSOLVE', 'FOUNDED', 'DISSOLVED', '《中华人民共和国工会法》第十三条');

-- What must be there before the union above may agree; organization_kind is empty where it concerns all.
create table core_organization_requirement (
  kind              varchar(20)  not null,
  organization_kind varchar(20)  not null,
  requirement       varchar(30)  not null,
  article           varchar(100) not null,
  constraint pk_core_organization_requirement primary key (kind, organization_kind, requirement)
);

insert into core_organization_requirement (kind, organization_kind, requirement, article) values
  ('APPROVE', '', 'upper-founded', '《中华人民共和国工会法》第十二条'),
  ('APPROVE', 'GRASSROOTS', 'applicants', '《中华人民共和国工会法》第三条'),
  ('APPROVE', 'JOINT_GRASSROOTS', 'applicants', '《中华人民共和国工会法》第三条'),
  ('FOUND', '', 'upper-founded', '《中华人民共和国工会法》第十二条'),
  ('FOUND', 'GRASSROOTS', 'members', '《中华人民共和国工会法》第十一条'),
  ('FOUND', 'JOINT_GRASSROOTS', 'members', '《中华人民共和国工会法》第十一条'),
  ('REELECT', 'GRASSROOTS', 'members', '《中华人民共和国工会法》第十一条'),
  ('REELECT', 'JOINT_GRASSROOTS', 'members', '《中华人民共和国工会法》第十一条');

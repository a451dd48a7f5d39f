-- SPDX-License-Identifier: Apache-2.0
create table security_account (
  id              bigint                   not null,
  username        varchar(50)              not null,
  password_hash   varchar(200)             not null,
  display_name    varchar(100)             not null,
  member_id       bigint,
  organization_id bigint                   not null,
  locked          boolean                  not null,
  must_change     boolean                  not null,
  demo            boolean                  not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_security_account primary key (id),
  constraint ux_security_account_username unique (username)
);

create index ix_security_account_organization_id on security_account (organization_id);
create index ix_security_account_member_id on security_account (member_id);

create table security_grant (
  id              bigint                   not null,
  account_id      bigint                   not null,
  role            varchar(50)              not null,
  organization_id bigint                   not null,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_security_grant primary key (id),
  constraint fk_security_grant_account_id foreign key (account_id) references security_account (id) on delete cascade,
  constraint ux_security_grant_account_id_role_organization_id unique (account_id, role, organization_id)
);

create index ix_security_grant_organization_id on security_grant (organization_id);

create table security_session (
  id           bigint                   not null,
  token_hash   varchar(64)              not null,
  account_id   bigint                   not null,
  created_at   timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  constraint pk_security_session primary key (id),
  constraint fk_security_session_account_id foreign key (account_id) references security_account (id) on delete cascade,
  constraint ux_security_session_token_hash unique (token_hash)
);

create index ix_security_session_account_id on security_session (account_id);
create index ix_security_session_expires_at on security_session (expires_at);

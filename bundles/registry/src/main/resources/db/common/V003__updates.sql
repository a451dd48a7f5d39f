-- SPDX-License-Identifier: Apache-2.0
create table registry_update (
  id              bigint                   not null,
  module          varchar(64)              not null,
  from_version    varchar(64)              not null,
  to_version      varchar(64)              not null,
  from_archive    varchar(64)              not null,
  to_archive      varchar(64)              not null,
  state           varchar(16)              not null,
  step            varchar(16)              not null,
  -- the same word in each that runs: there is one at a time
  running         varchar(16),
  reason          varchar(2000),
  account_id      bigint,
  started_at      timestamp with time zone not null,
  ended_at        timestamp with time zone,
  constraint pk_registry_update primary key (id),
  constraint ux_registry_update_running unique (running)
);

create index ix_registry_update_module on registry_update (module);
create index ix_registry_update_account_id on registry_update (account_id);

create table registry_update_step (
  update_id       bigint                   not null,
  position        integer                  not null,
  step            varchar(16)              not null,
  millis          bigint                   not null,
  constraint pk_registry_update_step primary key (update_id, position),
  constraint fk_registry_update_step_update_id foreign key (update_id) references registry_update (id)
);

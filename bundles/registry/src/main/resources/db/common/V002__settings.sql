-- SPDX-License-Identifier: Apache-2.0
-- Whether those below may decide otherwise (FREE) or not (BOUND); a union that decides nothing any more leaves its row with
-- a null in it, for the row's id is the subject of its history.
alter table registry_switch add below varchar(20) default 'FREE' not null;
alter table registry_switch alter column enabled drop not null;

create table registry_setting (
  id              bigint                   not null,
  organization_id bigint                   not null,
  module          varchar(64)              not null,
  name            varchar(64)              not null,
  setting_value   varchar(2000),
  below           varchar(20)              not null,
  changed_by      bigint,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_registry_setting primary key (id),
  constraint ux_registry_setting_organization_id_module_name unique (organization_id, module, name)
);

create index ix_registry_setting_module_name on registry_setting (module, name);
create index ix_registry_setting_changed_by on registry_setting (changed_by);

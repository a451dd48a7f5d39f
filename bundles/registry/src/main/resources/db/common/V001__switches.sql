-- SPDX-License-Identifier: Apache-2.0
create table registry_switch (
  id              bigint                   not null,
  organization_id bigint                   not null,
  module          varchar(64)              not null,
  enabled         boolean                  not null,
  changed_by      bigint,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_registry_switch primary key (id),
  constraint ux_registry_switch_organization_id_module unique (organization_id, module)
);

create index ix_registry_switch_module on registry_switch (module);
create index ix_registry_switch_changed_by on registry_switch (changed_by);

-- SPDX-License-Identifier: Apache-2.0
-- What all nodes shall run. A module that is wanted no more keeps its row, so that no node brings it back.
create table registry_desired (
  id              bigint                   not null,
  module          varchar(64)              not null,
  module_version  varchar(64)              not null,
  sha256          varchar(64)              not null,
  wanted          boolean                  not null,
  changed_at      timestamp with time zone not null,
  changed_by      bigint,
  revision        bigint                   not null,
  constraint pk_registry_desired primary key (id),
  constraint ux_registry_desired_module unique (module)
);

create index ix_registry_desired_changed_by on registry_desired (changed_by);

-- What each node says of itself.
create table registry_node (
  node             varchar(100)             not null,
  platform_version varchar(64)              not null,
  ready            boolean                  not null,
  started_at       timestamp with time zone not null,
  seen_at          timestamp with time zone not null,
  constraint pk_registry_node primary key (node)
);

create table registry_node_module (
  node            varchar(100)             not null,
  module          varchar(64)              not null,
  module_version  varchar(64),
  state           varchar(16)              not null,
  reason          varchar(2000),
  attempts        integer                  not null,
  next_attempt_at timestamp with time zone,
  constraint pk_registry_node_module primary key (node, module),
  constraint fk_registry_node_module_node foreign key (node) references registry_node (node) on delete cascade
);

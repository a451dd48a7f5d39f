-- SPDX-License-Identifier: Apache-2.0
create table core_inbox_item (
  id              bigint                   not null,
  module          varchar(50)              not null,
  item_key        varchar(100)             not null,
  kind            varchar(20)              not null,
  organization_id bigint                   not null,
  permission      varchar(100)             not null,
  member_id       bigint,
  text_key        varchar(100)             not null,
  text_values     varchar(2000)            not null,
  link            varchar(300)             not null,
  due_at          timestamp with time zone,
  version         bigint                   not null,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint pk_core_inbox_item primary key (id),
  constraint ux_core_inbox_item_module_item_key unique (module, item_key),
  constraint fk_core_inbox_item_organization_id foreign key (organization_id) references core_organization (id)
);

create index ix_core_inbox_item_organization_id on core_inbox_item (organization_id, id);
create index ix_core_inbox_item_member_id on core_inbox_item (member_id, id);

create table core_inbox_reading (
  item_id    bigint                   not null,
  account_id bigint                   not null,
  read_at    timestamp with time zone not null,
  constraint pk_core_inbox_reading primary key (item_id, account_id),
  constraint fk_core_inbox_reading_item_id foreign key (item_id) references core_inbox_item (id) on delete cascade
);

-- SPDX-License-Identifier: Apache-2.0
-- The archives that any node may need, for nodes share nothing but the database.
create table registry_artifact (
  sha256          varchar(64)              not null,
  size            bigint                   not null,
  content         blob                     not null,
  kept_at         timestamp with time zone not null,
  constraint pk_registry_artifact primary key (sha256)
);

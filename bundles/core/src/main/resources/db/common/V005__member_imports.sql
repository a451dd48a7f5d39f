-- SPDX-License-Identifier: Apache-2.0
-- Rows of a file that could not become members, until the job has put them into a file of their own.
create table core_member_import_refused (
  job_id     bigint                   not null,
  line       bigint                   not null,
  text       varchar                  not null,
  reason     varchar                  not null,
  created_at timestamp with time zone not null,
  constraint pk_core_member_import_refused primary key (job_id, line)
);

create index ix_core_member_import_refused_created_at on core_member_import_refused (created_at);

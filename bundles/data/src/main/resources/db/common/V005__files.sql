-- SPDX-License-Identifier: Apache-2.0
-- The contents are on the disk, under their SHA-256. Without a permission a file is nobody's but its uploader's, and goes
-- after a day; with one, whoever has it at the organization may read the file.
create table data_file (
    id              bigint                   not null,
    name            varchar(400)             not null,
    type            varchar(100)             not null,
    size            bigint                   not null,
    sha256          varchar(64)              not null,
    account_id      bigint                   not null,
    permission      varchar(120),
    organization_id bigint,
    created_at      timestamp with time zone not null,
    constraint pk_data_file primary key (id)
);

create index ix_data_file_sha256 on data_file (sha256);
create index ix_data_file_account_id on data_file (account_id);
create index ix_data_file_organization_id on data_file (organization_id);
create index ix_data_file_created_at on data_file (created_at);

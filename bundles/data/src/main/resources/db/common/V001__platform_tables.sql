-- SPDX-License-Identifier: Apache-2.0
-- Who did what, for good. Rows are only ever added.
create table data_audit (
    id bigint not null,
    at timestamp with time zone not null,
    account_id bigint,
    topic varchar(120) not null,
    subject_id bigint not null,
    organization_id bigint not null,
    constraint pk_data_audit primary key (id)
);
create index ix_data_audit_organization_id on data_audit (organization_id, id);
create index ix_data_audit_subject_id on data_audit (subject_id);

-- What handlers still have to be told; a row goes when all of them were.
create table data_outbox (
    id bigint not null,
    at timestamp with time zone not null,
    topic varchar(120) not null,
    subject_id bigint not null,
    organization_id bigint not null,
    constraint pk_data_outbox primary key (id)
);

-- One row: the number the next node to start puts into its identifiers.
create table data_node (
    next_number integer not null
);
insert into data_node (next_number) values (0);

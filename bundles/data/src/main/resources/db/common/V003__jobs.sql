-- SPDX-License-Identifier: Apache-2.0
-- What people see of a long job.
create table data_job (
    id bigint not null,
    name varchar(120) not null,
    account_id bigint not null,
    organization_id bigint not null,
    parameters varchar not null,
    state varchar(20) not null,
    done bigint default 0 not null,
    total bigint default 0 not null,
    accepted bigint default 0 not null,
    rejected bigint default 0 not null,
    message_key varchar(120),
    message_arguments varchar,
    file_id bigint,
    cancelled boolean default false not null,
    created_at timestamp with time zone not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    constraint pk_data_job primary key (id)
);
create index ix_data_job_account_id_id on data_job (account_id, id);
create index ix_data_job_organization_id_id on data_job (organization_id, id);
create index ix_data_job_ended_at on data_job (ended_at);

-- Where the next run begins. Apart from the job, so that a handler's open transaction holds up nobody who looks at it;
-- attempt is raised by each run, and a run whose number it no longer is has lost the job to another node.
create table data_job_checkpoint (
    job_id bigint not null,
    attempt integer default 0 not null,
    note varchar default '' not null,
    done bigint default 0 not null,
    total bigint default 0 not null,
    accepted bigint default 0 not null,
    rejected bigint default 0 not null,
    constraint pk_data_job_checkpoint primary key (job_id),
    constraint fk_data_job_checkpoint_job_id foreign key (job_id) references data_job (id)
);

-- The scheduler's own; its columns are what the library asks for.
create table data_job_queue (
    task_name varchar(120) not null,
    task_instance varchar(120) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint pk_data_job_queue primary key (task_name, task_instance)
);
create index ix_data_job_queue_execution_time on data_job_queue (execution_time);
create index ix_data_job_queue_last_heartbeat on data_job_queue (last_heartbeat);

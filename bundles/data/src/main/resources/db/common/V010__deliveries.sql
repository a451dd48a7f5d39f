-- SPDX-License-Identifier: Apache-2.0
-- Who is told of events, remembered while they are away; told_by is whose turn it is to tell them, until told_until.
create table data_subscriber (
    handler varchar(200) not null,
    module varchar(120) not null,
    seen_at timestamp with time zone not null,
    told_by varchar(200),
    told_until timestamp with time zone,
    constraint pk_data_subscriber primary key (handler)
);

-- What each of them has still to be told; a row goes when its handler has taken it, or when it is old.
create table data_delivery (
    handler varchar(200) not null,
    event_id bigint not null,
    at timestamp with time zone not null,
    topic varchar(120) not null,
    subject_id bigint not null,
    organization_id bigint not null,
    attempts integer default 0 not null,
    due_at timestamp with time zone not null,
    constraint pk_data_delivery primary key (handler, event_id)
);
create index ix_data_delivery_at on data_delivery (at);

-- SPDX-License-Identifier: Apache-2.0
-- What was sent under a key of the sender's, so that it has no effect when it is sent again. Visitors share account 0.
create table data_request (
    account_id  bigint                   not null,
    request_key varchar(64)              not null,
    arrival     varchar(36)              not null,
    at          timestamp with time zone not null,
    constraint pk_data_request primary key (account_id, request_key)
);

create index ix_data_request_at on data_request (at);

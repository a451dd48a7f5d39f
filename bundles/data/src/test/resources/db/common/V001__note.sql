-- SPDX-License-Identifier: Apache-2.0
create table test_note (
    id bigint not null,
    text varchar(40) not null,
    written_at timestamp with time zone,
    version bigint not null,
    constraint pk_test_note primary key (id),
    constraint ux_test_note_text unique (text)
);

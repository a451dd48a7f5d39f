-- SPDX-License-Identifier: Apache-2.0
create table test_note_on_h2 (
    id bigint not null,
    constraint pk_test_note_on_h2 primary key (id)
);

-- SPDX-License-Identifier: Apache-2.0
-- Text is twice as wide as a draft may be long: H2 counts a character beyond U+FFFF, an emoji or a rare surname, as two.
create table essay_contest_edition (
    id              bigint                   not null,
    organization_id bigint                   not null,
    contest_year    integer                  not null,
    theme           varchar(200)             not null,
    opens_at        timestamp with time zone not null,
    closes_at       timestamp with time zone not null,
    max_characters  integer                  not null,
    version         bigint                   not null,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null,
    constraint pk_essay_contest_edition primary key (id),
    constraint ux_essay_contest_edition_organization_id_contest_year unique (organization_id, contest_year)
);

create table essay_contest_category (
    edition_id bigint      not null,
    place      integer     not null,
    name       varchar(80) not null,
    constraint pk_essay_contest_category primary key (edition_id, place),
    constraint fk_essay_contest_category_edition_id
        foreign key (edition_id) references essay_contest_edition (id)
);

create table essay_contest_entry (
    id              bigint                   not null,
    edition_id      bigint                   not null,
    organization_id bigint                   not null,
    member_id       bigint                   not null,
    category        varchar(80)              not null,
    title           varchar(200)             not null,
    text            varchar(100000)          not null,
    characters      integer                  not null,
    version         bigint                   not null,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null,
    constraint pk_essay_contest_entry primary key (id),
    constraint ux_essay_contest_entry_edition_id_member_id_category unique (edition_id, member_id, category),
    constraint fk_essay_contest_entry_edition_id
        foreign key (edition_id) references essay_contest_edition (id)
);

create index ix_essay_contest_entry_edition_id_id on essay_contest_entry (edition_id, id);
create index ix_essay_contest_entry_organization_id on essay_contest_entry (organization_id);
create index ix_essay_contest_entry_member_id on essay_contest_entry (member_id);

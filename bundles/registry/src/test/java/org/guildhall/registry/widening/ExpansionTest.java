// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.widening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table essay_judge (id bigint not null, constraint pk primary key (id))",
                "CREATE TABLE IF NOT EXISTS essay_judge (id bigint)",
                "create sequence essay_number start with 1",
                "create index ix_essay_judge on essay_entry (judge_id)",
                "create view essay_open as select * from essay_entry",
                "alter table essay_entry add column prize varchar(20)",
                "alter table essay_entry add prize varchar(20)",
                "alter table essay_entry add column if not exists prize varchar(20)",
                "alter table essay_entry add column points integer default 0 not null",
                "alter table essay_entry add column points integer not null default 0",
                "insert into essay_kind values (1, 'not null, unique; drop table')",
                "comment on table essay_entry is 'what was sent'"
            })
    void widens(String statement) {
        assertThat(Expansion.firstNarrowing(List.of(statement))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table essay_entry",
                "alter table essay_entry drop column theme",
                "alter table essay_entry rename column theme to subject",
                "alter table essay_entry alter column theme set not null",
                "alter table essay_entry alter column theme varchar(10)",
                "alter table essay_entry add column judge bigint not null",
                "alter table essay_entry add column judge bigint unique",
                "alter table essay_entry add column judge bigint references essay_judge (id)",
                "alter table essay_entry add column a bigint, drop column b",
                "alter table essay_entry add constraint ux unique (theme)",
                "alter table essay_entry add primary key (id)",
                "create unique index ux_essay_entry on essay_entry (theme)",
                "create or replace view essay_open as select 1",
                "create trigger t before insert on essay_entry for each row execute function f()",
                "update essay_entry set theme = ''",
                "delete from essay_entry",
                "truncate table essay_entry",
                "whatever else"
            })
    void narrows(String statement) {
        assertThat(Expansion.firstNarrowing(List.of("create table other (id bigint)", statement)))
                .contains(statement);
    }

    @Test
    void anythingMayBeDoneToWhatIsNew() {
        assertThat(Expansion.firstNarrowing(List.of(
                        "create table essay_judge (id bigint)",
                        "create unique index ux_essay_judge on essay_judge (id)",
                        "alter table Essay_Judge add constraint fk foreign key (id) references essay_entry (id)")))
                .isEmpty();
    }

    @Test
    void whatMayHaveBeenThereIsNotNew() {
        String drop = "alter table essay_entry drop column theme";
        assertThat(Expansion.firstNarrowing(List.of("create table if not exists essay_entry (id bigint)", drop)))
                .contains(drop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table essay_judge (id bigint, constraint fk foreign key (id) references essay_entry (id))",
                "create view essay_open as select * from core_member",
                "create unique index ux_judge on \"ESSAY_JUDGE\" (id)",
                "alter table essay_entry add prize varchar(20)",
                "insert into essay_kind select id, 'references core_member' from core_member",
                "comment on column essay_entry.theme is 'references core_member'"
            })
    void touchesItsOwn(String statement) {
        assertThat(Expansion.firstForeign(List.of(statement), "essay_")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table core_member add prize varchar(20)",
                "insert into security_grant values (1)",
                "insert into security_grant(id) values (1)",
                "create table core_extra (id bigint)",
                "create table if not exists core_member (id bigint)",
                "create sequence core_number start with 1",
                "create view public.essay_open as select 1",
                "create index ix_essay on core_member (name)",
                "create unique index ux_essay on core_member (name)",
                "create table essay_judge (id bigint references core_member (id))",
                "comment on table core_member is 'x'"
            })
    void touchesWhatIsAnothers(String statement) {
        assertThat(Expansion.firstForeign(List.of("create table essay_kind (id bigint)", statement), "essay_"))
                .contains(statement);
    }

    @Test
    void isTakenBackFromItsEnd() {
        assertThat(Expansion.inverse(List.of(
                        "create table essay_judge (id bigint)",
                        "create unique index ux_essay_judge on essay_judge (id)",
                        "alter table essay_entry add column prize varchar(20)",
                        "create table if not exists essay_kind (id bigint)",
                        "insert into essay_judge values (1)")))
                .containsExactly(
                        "alter table if exists essay_entry drop column if exists prize",
                        "drop index if exists ux_essay_judge",
                        "drop table if exists essay_judge");
    }
}

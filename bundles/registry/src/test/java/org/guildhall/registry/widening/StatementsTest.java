// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.widening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void partsAFileAtItsSemicolons() {
        assertThat(Statements.of("create table a (id bigint);\n\ncreate table b (\n  id bigint\n);\n"))
                .containsExactly("create table a (id bigint)", "create table b ( id bigint )");
    }

    @Test
    void leavesCommentsOut() {
        assertThat(Statements.of("-- one; two\ncreate /* drop; */ table a -- what\n (id bigint)"))
                .containsExactly("create table a (id bigint)");
    }

    @Test
    void doesNotPartTexts() {
        assertThat(Statements.of("insert into a values ('x; -- it''s', \"b;c\"); insert into b values ($f$;'$f$)"))
                .containsExactly("insert into a values ('x; -- it''s', \"b;c\")", "insert into b values ($f$;'$f$)");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Statements.of(" ;\n-- that is all")).isEmpty();
    }
}

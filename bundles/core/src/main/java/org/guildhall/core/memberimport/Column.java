// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.Optional;
import java.util.stream.Stream;

/** What a file may say of a member. */
enum Column {
    NAME("姓名", "name"),
    ORGANIZATION("所属工会", "union"),
    STATUS("会籍状态", "status");

    private final String chinese;
    private final String english;

    Column(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    /** The column that a file heads so; empty if it is none of ours. */
    static Optional<Column> named(String title) {
        return Stream.of(values())
                .filter(column -> column.chinese.equals(title) || column.english.equalsIgnoreCase(title))
                .findFirst();
    }
}

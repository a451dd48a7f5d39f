// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.PageRequest;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeFilter;
import org.guildhall.api.code.CodeProblem;
import org.guildhall.api.code.Codes;
import org.guildhall.api.code.SocialCreditCode;
import org.guildhall.api.code.SocialCreditCode.Holder;
import org.guildhall.api.module.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Codes as people write them, and as people read them. */
@Component(service = CodeWords.class)
public class CodeWords {

    private final Codes codes;
    private final Words words;

    @Activate
    public CodeWords(@Reference Codes codes, @Reference Words words) {
        this.codes = codes;
        this.words = words;
    }

    /**
     * The unified social credit code as it is to be kept.
     *
     * @throws org.guildhall.api.error.InvalidException which character is wrong, and the nearest right code
     */
    public String uscc(String field, String text) {
        return codes.check(Codes.SOCIAL_CREDIT, text).require(field);
    }

    /**
     * The code of a table that was written as itself or as its name.
     *
     * @throws org.guildhall.api.error.InvalidException {@code core.code.not-listed}
     */
    public String listed(String field, String table, String text) {
        String written = text.strip();
        String code = written.toUpperCase(Locale.ROOT);
        return codes.find(table, code)
                .map(CodeEntry::code)
                .or(() -> named(table, written))
                .orElseGet(() -> codes.check(table, code).require(field));
    }

    private Optional<String> named(String table, String name) {
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return codes.list(table, new CodeFilter(name, Optional.empty(), false), all).items().stream()
                .filter(entry ->
                        entry.name().equals(name) || entry.englishName().equalsIgnoreCase(name))
                .map(CodeEntry::code)
                .findFirst();
    }

    /** What a code means in the reader's language; the code itself if the table has no word. */
    public String name(String table, String code, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return codes.find(table, code)
                .map(entry -> chinese || entry.englishName().isEmpty() ? entry.name() : entry.englishName())
                .orElse(code);
    }

    /**
     * What is unusual about a unified social credit code, in the reader's language; empty if nothing is.
     *
     * @param holder whose it is, if such usually have codes that begin alike
     */
    public List<String> unusual(String uscc, Optional<Holder> holder, Locale locale) {
        Stream<CodeProblem> itself = codes.check(Codes.SOCIAL_CREDIT, uscc).problems().stream();
        Stream<CodeProblem> beginning =
                holder.stream().flatMap(each -> SocialCreditCode.check(uscc, each).problems().stream());
        return Stream.concat(itself, beginning)
                .distinct()
                .map(problem ->
                        words.text(locale, problem.key(), problem.arguments().toArray()))
                .toList();
    }
}

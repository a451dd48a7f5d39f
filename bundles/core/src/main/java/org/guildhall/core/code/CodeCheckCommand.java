// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.code.CodeCheck;
import org.guildhall.api.code.Codes;
import org.guildhall.api.module.Words;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Checks a code. */
@Service
@Command(
        scope = "code",
        name = "check",
        description = "Check a code: its form, what proves it, and whether the table has it; fails if it is wrong",
        detailedDescription = "Example: code:check uscc 91350100M000100Y43")
public class CodeCheckCommand extends GuildhallCommand {

    @Argument(index = 0, name = "KIND", description = "uscc, organization-code, identity or a table", required = true)
    @Completion(CodeKindCompleter.class)
    private String kind;

    @Argument(index = 1, name = "CODE", description = "As it is written", required = true)
    private String code;

    @Reference
    private Codes codes;

    @Reference
    private Words words;

    @Override
    protected void run(Actor actor, Output out) {
        CodeCheck check = codes.check(kind, code);
        String right = check.require("code");
        CodeAnswer answer = CodeAnswer.of(kind, check, words, locale());
        out.done(
                answer,
                answer.problems().stream()
                        .map(warning -> System.lineSeparator() + "  " + warning.text())
                        .collect(Collectors.joining("", right + " is right", "")));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys of words in a script, in quotes like {@code "core.page.members"} or put together like
 * {@code `core.page.kind.${kind}`}.
 *
 * @param whole those in quotes
 * @param patterns what those that are put together must match
 * @param foreign those that belong neither to the bundle nor to the shell
 */
record ScriptKeys(Set<String> whole, Set<Pattern> patterns, Set<String> foreign) {

    private static final Pattern TOLD = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"");
    private static final String PART = "(?:\\.[A-Za-z0-9-]+)";

    static ScriptKeys in(String script, String id) {
        Set<String> whole = new TreeSet<>();
        Set<String> foreign = new TreeSet<>();
        TOLD.matcher(script).results().map(found -> found.group(1)).forEach(key -> {
            if (key.startsWith(id + ".")) {
                whole.add(key);
            } else if (!key.startsWith("web.")) {
                foreign.add(key);
            }
        });
        // a key need not stand beside the t that tells it; with two dots at least it is no file either
        Pattern key = Pattern.compile("\"(" + Pattern.quote(id) + PART + "{2,})\"");
        key.matcher(script).results().forEach(found -> whole.add(found.group(1)));
        Set<Pattern> patterns = new HashSet<>();
        Pattern template = Pattern.compile("`(" + Pattern.quote(id) + "\\.[^`\\s/]*\\$\\{[^`]*)`");
        template.matcher(script).results().forEach(found -> patterns.add(pattern(found.group(1))));
        return new ScriptKeys(whole, patterns, foreign);
    }

    /** Which of them have no words; a thing is the beginning of the keys of its words, and none itself. */
    Set<String> missing(Set<String> words) {
        Set<String> missing = new TreeSet<>(whole);
        missing.removeIf(key -> words.contains(key) || words.stream().anyMatch(word -> word.startsWith(key + ".")));
        patterns.stream()
                .filter(pattern -> words.stream().noneMatch(pattern.asMatchPredicate()))
                .forEach(pattern -> missing.add(pattern.pattern()));
        return missing;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("\\$\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[A-Za-z0-9-]+")));
    }
}

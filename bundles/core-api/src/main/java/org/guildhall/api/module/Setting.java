// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.api.error.InvalidException;

/**
 * Something that each union may decide about a module, for itself and those below it. Declared once as a constant and
 * listed by {@link Module#settings()}; read through {@link ModuleSettings}.
 *
 * <p>Its label is the word {@code <module>.setting.<name>}, what it does for the reader {@code <module>.setting.<name>-hint},
 * and the label of a choice {@code <module>.setting.<name>.<choice>}.
 *
 * @param <T> what it is read as
 */
public final class Setting<T> {

    /** How long a text may be at most. */
    public static final int MAX_TEXT = 1000;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    private final String id;
    private final SettingType type;
    private final T usual;
    private final long least;
    private final long most;
    private final List<String> choices;
    private final Reader<T> reader;

    private Setting(
            String id, SettingType type, T usual, long least, long most, List<String> choices, Reader<T> reader) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a setting is called module.name, not " + id);
        }
        this.id = id;
        this.type = type;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.choices = List.copyOf(choices);
        this.reader = reader;
        read(String.valueOf(usual));
    }

    private interface Reader<T> {
        Optional<T> read(String text);
    }

    /** A whole number from {@code least} to {@code most}. */
    public static Setting<Integer> number(String id, int usual, int least, int most) {
        return new Setting<>(id, SettingType.NUMBER, usual, least, most, List.of(), text -> {
            try {
                return Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** Yes or no, written {@code true} or {@code false}. */
    public static Setting<Boolean> yesNo(String id, boolean usual) {
        List<String> both = List.of("true", "false");
        return new Setting<>(id, SettingType.YES_NO, usual, 0, 0, both, text -> Optional.of(text)
                .filter(both::contains)
                .map(Boolean::valueOf));
    }

    /** One of these words, which are written in small letters with hyphens. */
    public static Setting<String> choice(String id, String usual, List<String> choices) {
        return new Setting<>(id, SettingType.CHOICE, usual, 0, 0, choices, text -> Optional.of(text)
                .filter(choices::contains));
    }

    /** A text of at most {@code most} characters, which may be empty. */
    public static Setting<String> text(String id, String usual, int most) {
        if (most > MAX_TEXT) {
            throw new IllegalArgumentException(id + " may be longer than " + MAX_TEXT);
        }
        return new Setting<>(id, SettingType.TEXT, usual, 0, most, List.of(), text -> Optional.of(text)
                .filter(given -> given.length() <= most));
    }

    /** {@code module.name}, for example {@code essay-contest.max-characters}. */
    public String id() {
        return id;
    }

    /** The id of the module that declares it. */
    public String module() {
        return id.substring(0, id.indexOf('.'));
    }

    /** Its name within the module. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }

    public SettingType type() {
        return type;
    }

    /** What holds where nobody has said anything. */
    public T usual() {
        return usual;
    }

    /** The least number it takes; 0 for whatever is not a number. */
    public long least() {
        return least;
    }

    /** The greatest number it takes, or how long a text may be; 0 for whatever is neither. */
    public long most() {
        return most;
    }

    /** What can be chosen from, as it is written; empty for numbers and texts. */
    public List<String> choices() {
        return choices;
    }

    /**
     * What a written value means.
     *
     * @throws InvalidException for the field {@code value}, if it is none of those that it takes
     */
    public T read(String text) {
        return find(text)
                .orElseThrow(() -> InvalidException.of(
                        "value", "guildhall.setting." + type.word(), least, most, String.join(", ", choices)));
    }

    /** The same; empty for whatever it does not take, as what was written for an older version of the module. */
    public Optional<T> find(String text) {
        return reader.read(text.strip());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guildhall.api.module.Words;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Reads each bundle's words once, when it is resolved, and forgets them when it is updated or uninstalled. */
@Component(service = Words.class)
public class DeployedWords implements Words, BundleTrackerCustomizer<BundleWords> {

    /** All of China keeps one time. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT_CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(CHINA);
    private static final DateTimeFormatter MOMENT_ENGLISH = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm '(China)'", Locale.ENGLISH)
            .withZone(CHINA);

    private static final String ID = "Guildhall-Id";
    // A stopped bundle's words stay: what it wrote into lists and logs is still read.
    private static final int STATES = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Map<Bundle, BundleWords> deployed = new ConcurrentHashMap<>();
    private final BundleTracker<BundleWords> tracker;

    @Activate
    public DeployedWords(BundleContext context) {
        tracker = new BundleTracker<>(context, STATES, this);
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key)
                .map(pattern -> new MessageFormat(pattern, locale).format(translated(locale, arguments)))
                .orElse(key);
    }

    @Override
    public Map<String, String> of(String module, Locale locale) {
        return deployed.values().stream()
                .filter(words -> words.module().equals(module))
                .findFirst()
                .map(words -> words.in(locale))
                .orElse(Map.of());
    }

    @Override
    public BundleWords addingBundle(Bundle bundle, BundleEvent event) {
        String module = bundle.getHeaders("").get(ID);
        if (module == null || bundle.getEntry("/" + BundleWords.CHINESE) == null) {
            return null;
        }
        BundleWords words = BundleWords.of(module, bundle);
        deployed.put(bundle, words);
        return words;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, BundleWords words) {
        // starting and stopping do not change a bundle's words
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, BundleWords words) {
        deployed.remove(bundle);
    }

    private Object[] translated(Locale locale, Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> translated(locale, argument))
                .toArray();
    }

    private Object translated(Locale locale, Object argument) {
        if (argument instanceof Instant moment) {
            boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
            return (english ? MOMENT_ENGLISH : MOMENT_CHINESE).format(moment);
        }
        return argument instanceof String key ? find(locale, key).orElse(key) : argument;
    }

    private Optional<String> find(Locale locale, String key) {
        return deployed.values().stream()
                .map(words -> words.in(locale).get(key))
                .filter(Objects::nonNull)
                .findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The words of all deployed bundles, by key, from their {@code messages.properties} (Chinese) and
 * {@code messages_en.properties} (English). Any language other than English reads Chinese. Thread-safe.
 */
@ProviderType
public interface Words {

    /**
     * The sentence behind a key, its placeholders filled as {@link java.text.MessageFormat} does; an argument that is
     * itself a key is looked up first, and an {@link java.time.Instant} is told in China's time. The key itself if no bundle knows it.
     */
    String text(Locale locale, String key, Object... arguments);

    /** Every word of one bundle, unformatted; empty if it is not deployed. */
    Map<String, String> of(String module, Locale locale);
}

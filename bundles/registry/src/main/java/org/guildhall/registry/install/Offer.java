// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.module.Item;
import org.guildhall.registry.signature.Signer;
import org.osgi.framework.Version;

/**
 * What an archive holds, in the reader's language, for whoever decides whether it is let in. All of it is read from the archive,
 * none of whose code has run.
 *
 * @param from the version in whose place it would come; null if there is none
 * @param name what its makers call it
 * @param description its makers' sentence about it
 * @param signedUntil when the certificate of its signer ends; null if nobody signed it whom this installation trusts
 * @param permissions what its module can let people do
 * @param needs what its plan names, with what the modules among it are called
 */
public record Offer(
        Change change,
        String from,
        String name,
        String description,
        Instant signedUntil,
        List<Item> permissions,
        List<Item> needs,
        InstallPlan plan) {

    static Offer of(
            StagedArchive staged,
            Change change,
            Optional<Version> from,
            List<Item> needs,
            InstallPlan plan,
            Locale locale) {
        ModuleArchive archive = staged.archive();
        Map<String, String> words = archive.words().in(locale);
        return new Offer(
                change,
                from.map(Version::toString).orElse(null),
                words.getOrDefault(archive.module() + ".name", archive.module()),
                words.getOrDefault(archive.module() + ".description", ""),
                staged.signer().map(Signer::validUntil).orElse(null),
                archive.permissions().stream()
                        .map(permission -> new Item(permission, words.getOrDefault(permission, "")))
                        .toList(),
                needs,
                plan);
    }
}

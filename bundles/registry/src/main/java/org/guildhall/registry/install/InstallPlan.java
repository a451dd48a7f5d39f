// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.signature.Signer;

/**
 * What an archive brings to all nodes.
 *
 * @param sha256 of the archive
 * @param signer who signed it; null if nobody did whom this installation trusts
 * @param permissions what its module can let people do
 * @param tables those that it makes, or would if they were not there already
 * @param needs the modules, or other features, that it builds on
 * @param along the features that are not here yet and are installed along with it, each with its version
 * @param api whether it has an API of its own
 * @param pages whether it has pages
 * @param here whether it is on this node already, so that it only comes to the others
 */
public record InstallPlan(
        String module,
        String version,
        String sha256,
        String signer,
        List<String> permissions,
        List<String> tables,
        List<String> needs,
        List<String> along,
        boolean api,
        boolean pages,
        boolean here) {

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\bcreate\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    static InstallPlan of(StagedArchive staged, List<String> needs, List<String> along, boolean here) {
        ModuleArchive archive = staged.archive();
        return new InstallPlan(
                archive.module(),
                archive.version().toString(),
                archive.sha256(),
                staged.signer().map(Signer::name).orElse(null),
                archive.permissions(),
                archive.migrations().values().stream()
                        .flatMap(sql -> TABLE.matcher(sql).results())
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .sorted()
                        .distinct()
                        .toList(),
                needs,
                along,
                archive.api(),
                archive.pages(),
                here);
    }
}

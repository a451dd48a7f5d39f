// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.api.module.Module;
import org.guildhall.registry.zip.BadZipException;
import org.osgi.framework.Constants;

/** What holds for each archive of a module, wherever it is to be installed. */
final class ModuleRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("\\w+([.-]\\w+)*");

    private ModuleRules() {}

    /** The one bundle that is a module, with an id, in a feature of the same version. */
    static ArchiveBundle module(List<ArchiveBundle> bundles, ArchiveFeature feature) throws BadZipException {
        List<ArchiveBundle> modules =
                bundles.stream().filter(ArchiveBundle::isModule).toList();
        if (modules.isEmpty()) {
            throw new BadZipException("registry.archive.empty");
        }
        if (modules.size() > 1) {
            throw new BadZipException(
                    "registry.archive.two-modules",
                    modules.get(0).symbolicName(),
                    modules.get(1).symbolicName());
        }
        requireOthers(bundles);
        ArchiveBundle module = modules.get(0);
        String id = module.header(ArchiveBundle.ID).orElse("");
        if (Module.PLATFORM.contains(id)) {
            throw new BadZipException("registry.archive.platform", id);
        }
        if (!ID.matcher(id).matches()
                || !SYMBOLIC_NAME.matcher(module.symbolicName()).matches()) {
            throw new BadZipException("registry.archive.manifest", module.address());
        }
        requireFeature(module, feature);
        return module;
    }

    private static void requireFeature(ArchiveBundle module, ArchiveFeature feature) throws BadZipException {
        // Maven separates the qualifier by a dash
        if (!feature.version().replaceFirst("-", ".").equals(module.version().toString())) {
            throw new BadZipException(
                    "registry.archive.versions",
                    feature.version(),
                    module.version().toString());
        }
        if (!feature.name().equals(module.symbolicName())) {
            throw new BadZipException("registry.archive.feature-name", feature.name(), module.symbolicName());
        }
        if (feature.started().contains(module.address())) {
            throw new BadZipException("registry.archive.starts", module.address());
        }
    }

    /** A fragment would run as a part of its host, which may be anybody. */
    private static void requireOthers(List<ArchiveBundle> bundles) throws BadZipException {
        for (ArchiveBundle bundle : bundles) {
            if (bundle.header(Constants.FRAGMENT_HOST).isPresent()) {
                throw new BadZipException("registry.archive.fragment", bundle.symbolicName());
            }
            if (!bundle.isModule() && bundle.header(ArchiveBundle.ID).isPresent()) {
                throw new BadZipException("registry.archive.platform", bundle.symbolicName());
            }
        }
    }
}

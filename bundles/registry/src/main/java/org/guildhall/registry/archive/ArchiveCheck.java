// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import org.guildhall.api.error.ConflictException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Says beforehand, and in words, what the framework would refuse with a chain of requirements. */
@Component(service = ArchiveCheck.class)
public class ArchiveCheck {

    private final FrameworkWiring framework;

    @Activate
    public ArchiveCheck(BundleContext context) {
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** @throws ConflictException if the file is damaged */
    Archive read(File file) {
        try {
            return Archive.read(file);
        } catch (IOException e) {
            throw new ConflictException("registry.archive.damaged", file.getName());
        }
    }

    /** @throws ConflictException if it is damaged, brings no module, or needs packages that nobody here offers */
    public ModuleArchive readModule(File file) {
        try {
            Archive archive = read(file);
            ModuleArchive module = ModuleArchive.read(file.toPath())
                    .orElseThrow(() -> new ConflictException("registry.archive.empty", file.getName()));
            requirePackages(file, archive);
            return module;
        } catch (IOException e) {
            throw new ConflictException("registry.archive.damaged", file.getName());
        }
    }

    /** @throws ConflictException if a bundle needs a package that neither the archive nor anybody here offers */
    void requirePackages(File file, Archive archive) {
        Set<String> own = archive.bundles().stream()
                .flatMap(bundle -> PackageImport.names(bundle.getValue(Constants.EXPORT_PACKAGE)))
                .collect(Collectors.toSet());
        for (Attributes bundle : archive.bundles()) {
            for (PackageImport needed : PackageImport.parse(bundle.getValue(Constants.IMPORT_PACKAGE))) {
                if (!own.contains(needed.name())) {
                    require(file, needed);
                }
            }
        }
    }

    private void require(File file, PackageImport needed) {
        List<Version> here = offered(needed.name());
        if (here.isEmpty()) {
            throw new ConflictException(
                    "registry.archive.package-missing", file.getName(), needed.name(), needed.needed());
        }
        if (here.stream().noneMatch(needed.versions()::includes)) {
            String versions = here.stream().map(Version::toString).collect(Collectors.joining(", "));
            throw new ConflictException(
                    "registry.archive.package-version", file.getName(), needed.name(), needed.needed(), versions);
        }
    }

    private List<Version> offered(String name) {
        return framework.findProviders(new AnyVersion(name)).stream()
                .map(capability -> capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .map(Version.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    private record AnyVersion(String name) implements Requirement {

        @Override
        public String getNamespace() {
            return PackageNamespace.PACKAGE_NAMESPACE;
        }

        @Override
        public Map<String, String> getDirectives() {
            String filter = "(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + name + ")";
            return Map.of(Namespace.REQUIREMENT_FILTER_DIRECTIVE, filter);
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}

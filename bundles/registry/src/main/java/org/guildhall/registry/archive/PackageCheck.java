// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
@Component(service = PackageCheck.class)
public class PackageCheck {

    private final FrameworkWiring framework;

    @Activate
    public PackageCheck(BundleContext context) {
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** @throws ConflictException if a bundle needs a package that neither the others nor anybody here offers */
    void require(String file, List<ArchiveBundle> bundles) {
        Set<String> own = bundles.stream()
                .flatMap(bundle -> PackageImport.names(bundle.headers().getValue(Constants.EXPORT_PACKAGE)))
                .collect(Collectors.toSet());
        for (ArchiveBundle bundle : bundles) {
            for (PackageImport needed : PackageImport.parse(bundle.headers().getValue(Constants.IMPORT_PACKAGE))) {
                if (!own.contains(needed.name())) {
                    require(file, needed);
                }
            }
        }
    }

    private void require(String file, PackageImport needed) {
        List<Version> here = offered(needed.name());
        if (here.isEmpty()) {
            throw new ConflictException("registry.archive.package-missing", file, needed.name(), needed.needed());
        }
        if (here.stream().noneMatch(needed.versions()::includes)) {
            String versions = here.stream().map(Version::toString).collect(Collectors.joining(", "));
            throw new ConflictException(
                    "registry.archive.package-version", file, needed.name(), needed.needed(), versions);
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

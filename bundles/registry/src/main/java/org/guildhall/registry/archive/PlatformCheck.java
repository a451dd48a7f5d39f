// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import org.guildhall.api.error.ConflictException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether a module was made for this version of the platform. */
@Component(service = PlatformCheck.class)
public class PlatformCheck {

    private final Version platform;

    @Activate
    public PlatformCheck(BundleContext context) {
        this(context.getBundle().getVersion());
    }

    PlatformCheck(Version platform) {
        this.platform = platform;
    }

    /** @throws ConflictException if it needs a newer one, or an older one */
    void require(ModuleArchive archive) {
        archive.platform().map(VersionRange::valueOf).ifPresent(versions -> require(archive, versions));
    }

    private void require(ModuleArchive archive, VersionRange versions) {
        if (!versions.includes(platform)) {
            throw new ConflictException(
                    "registry.archive.api", archive.name(), PackageImport.inWords(versions), platform.toString());
        }
    }
}

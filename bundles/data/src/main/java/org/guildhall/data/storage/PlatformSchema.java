// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the tables of this bundle ready: whoever references this may use them. */
@Component(service = PlatformSchema.class)
public class PlatformSchema {

    @Activate
    public PlatformSchema(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource) {
        new SchemaMigration(dataSource).migrate("data", folder -> files(context.getBundle(), folder));
    }

    static Collection<URL> files(Bundle bundle, String folder) {
        var entries = bundle.findEntries(folder, "*.sql", false);
        return entries == null ? List.of() : Collections.list(entries);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.file;

import java.io.InputStream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.data.file.Files;
import org.guildhall.data.file.OpenFile;
import org.guildhall.data.file.StoredFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in files for the forms of all modules, and hands them out. */
@Component(service = FileService.class)
public class FileService {

    /** For whoever has any part in the platform; who may read which file is the file's own matter. */
    public static final Permission USE = Permission.of("core.file.use");

    private final Files files;

    @Activate
    public FileService(@Reference Files files) {
        this.files = files;
    }

    public StoredFile add(Actor actor, String name, InputStream content) {
        actor.require(USE, actor.organization());
        return files.add(actor, name, content);
    }

    public OpenFile open(Actor actor, Id id) {
        actor.require(USE, actor.organization());
        return files.open(actor, id);
    }
}

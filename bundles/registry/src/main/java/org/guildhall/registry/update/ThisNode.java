// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.guildhall.data.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The name that tells this node from all others: its host's, for people, and an id. It lies where Karaf remembers what is
 * installed here, and so lives as long as that does.
 */
@Component(service = ThisNode.class)
public class ThisNode {

    private static final int MOST_OF_HOST = 60;

    private final String name;

    @Activate
    public ThisNode(@Reference Ids ids) {
        this(Path.of(System.getProperty("karaf.data")), ids);
    }

    ThisNode(Path folder, Ids ids) {
        try {
            Path file = folder.resolve("guildhall-node");
            if (!Files.exists(file)) {
                // whole or not at all, whenever the power goes
                Path unfinished = Files.writeString(folder.resolve("guildhall-node.part"), host() + "-" + ids.next());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            name = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), MOST_OF_HOST));
        } catch (UnknownHostException e) {
            // only people miss it
            return "node";
        }
    }
}

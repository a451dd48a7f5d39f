// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.api.module.DemoData;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What all bundles add to the demonstration, whenever they start. Thread-safe. */
@Component(service = DemoParts.class)
public class DemoParts {

    private final List<DemoData> parts = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPart(DemoData part) {
        parts.add(part);
    }

    void unbindPart(DemoData part) {
        parts.remove(part);
    }

    /** The parts that are there now, in ascending order. */
    List<DemoData> list() {
        return parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
    }
}

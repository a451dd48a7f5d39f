// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.util.List;
import java.util.Optional;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** Remembers where the passwords of the demonstration's accounts are written down, for nodes that have not made them. */
@Component(service = DemoFileRepository.class)
public class DemoFileRepository {

    public Optional<String> find(Tx tx) {
        List<?> places = tx.entityManager()
                .createNativeQuery("select place from security_demo_file")
                .getResultList();
        return places.stream().map(String.class::cast).findFirst();
    }

    /** There, and nowhere else any more. */
    public void put(Tx tx, String place) {
        remove(tx);
        tx.entityManager()
                .createNativeQuery("insert into security_demo_file (place) values (?1)")
                .setParameter(1, place)
                .executeUpdate();
    }

    public void remove(Tx tx) {
        tx.entityManager().createNativeQuery("delete from security_demo_file").executeUpdate();
    }
}

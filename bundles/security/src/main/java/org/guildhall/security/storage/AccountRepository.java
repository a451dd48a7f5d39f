// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.Ids;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.security.account.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component(service = AccountRepository.class)
public class AccountRepository {

    private static final String SEARCH = """
            from AccountEntity a
            where (lower(a.username) like ?1 escape '!' or lower(a.displayName) like ?1 escape '!')
            """;
    private static final Orders ORDERS = Orders.ascending(Key.number("a.id"));

    private final Ids ids;
    private final Clock clock;

    @Activate
    public AccountRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is any account at all. */
    public boolean any(Tx tx) {
        return tx.entityManager()
                        .createQuery("select count(a) from AccountEntity a", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** @throws NotFoundException {@code security.account.unknown} */
    public Account get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    public Optional<Account> find(Tx tx, Id id) {
        return Optional.ofNullable(tx.entityManager().find(AccountEntity.class, id.value()))
                .map(AccountEntity::toRecord);
    }

    /** What people call those of the accounts that exist. */
    public Map<Id, String> names(Tx tx, Collection<Id> ids) {
        return tx.entityManager()
                .createQuery("select a.id, a.displayName from AccountEntity a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new Id((long) row[0]), row -> (String) row[1]));
    }

    public Optional<Account> findByUsername(Tx tx, String username) {
        return select(tx, "a.username = :username")
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .map(AccountEntity::toRecord);
    }

    /** @throws NotFoundException {@code security.account.unknown} */
    public Account getByUsername(Tx tx, String username) {
        return findByUsername(tx, username).orElseThrow(() -> unknown(username));
    }

    /** The hash alone, so that no record carries it about. */
    public String passwordHash(Tx tx, Id id) {
        return entity(tx, id).passwordHash();
    }

    /** The accounts whose user name or name contains the query, the oldest first. */
    public Page<Account> search(Tx tx, String query, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        String pattern = NamePattern.containing(query.toLowerCase(Locale.ROOT));
        String sql = "select a " + SEARCH + " and " + keyset.beyond(2) + " order by " + keyset.order();
        var rows = tx.entityManager().createQuery(sql, AccountEntity.class).setParameter(1, pattern);
        keyset.bind(rows, 2);
        List<Account> found = records(rows.setMaxResults(keyset.rows())).toList();
        Long total = page.count() ? count(tx, pattern) : null;
        return keyset.page(found, account -> List.of(account.id().value()), total);
    }

    /** The accounts of the demonstration. */
    public List<Account> listDemo(Tx tx) {
        return records(select(tx, "a.demo = true")).toList();
    }

    /** The accounts that belong to any of these organizations. */
    public List<Account> listAt(Tx tx, Collection<Id> organizations) {
        return organizations.stream()
                .flatMap(organization -> records(select(tx, "a.organizationId = :organization")
                        .setParameter("organization", organization.value())))
                .toList();
    }

    public Account add(Tx tx, NewAccount account) {
        AccountEntity added = new AccountEntity(ids.next(), account, clock.instant());
        tx.entityManager().persist(added);
        tx.entityManager().flush();
        return added.toRecord();
    }

    public void choosePassword(Tx tx, Id id, String hash) {
        entity(tx, id).choosePassword(hash, clock.instant());
    }

    public void issuePassword(Tx tx, Id id, String hash) {
        entity(tx, id).issuePassword(hash, clock.instant());
    }

    public void lock(Tx tx, Id id) {
        entity(tx, id).lock(clock.instant());
    }

    public void unlock(Tx tx, Id id) {
        entity(tx, id).unlock(clock.instant());
    }

    /** Removes the account; the database removes its grants and sessions with it. */
    public void remove(Tx tx, Id id) {
        tx.entityManager().remove(entity(tx, id));
        tx.entityManager().flush();
    }

    private static AccountEntity entity(Tx tx, Id id) {
        AccountEntity account = tx.entityManager().find(AccountEntity.class, id.value());
        if (account == null) {
            throw unknown(id);
        }
        return account;
    }

    private static NotFoundException unknown(Object account) {
        return new NotFoundException("security.account.unknown", account);
    }

    private static TypedQuery<AccountEntity> select(Tx tx, String condition) {
        return tx.entityManager().createQuery("select a from AccountEntity a where " + condition, AccountEntity.class);
    }

    private static Stream<Account> records(TypedQuery<AccountEntity> query) {
        return query.getResultStream().map(AccountEntity::toRecord);
    }

    private static Long count(Tx tx, String pattern) {
        return tx.entityManager()
                .createQuery("select count(a) " + SEARCH, Long.class)
                .setParameter(1, pattern)
                .getSingleResult();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.DemoData;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.DemoPlan.Planned;
import org.guildhall.security.account.Account;
import org.guildhall.security.password.Passwords;
import org.guildhall.security.storage.AccountRepository;
import org.guildhall.security.storage.DemoFileRepository;
import org.guildhall.security.storage.GrantRepository;
import org.guildhall.security.storage.NewAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of the demonstration regions, with passwords of their own on each platform, listed in a file on the node that
 * made them.
 */
@Component
public class DemoAccounts implements DemoData {

    static final String FILE = "demo-accounts.csv";

    /** Says on all other nodes where that file is. */
    static final String ELSEWHERE = "demo-accounts-elsewhere";

    /** Says whose passwords this node's file has: a host may be called otherwise the next time. */
    private static final String BATCH = "secrets/demo-accounts-batch";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private static final String HEADER = "username,password,role,organization\n";
    private static final int LENGTH = 10;

    private final UnitOfWork work;
    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final DemoFileRepository files;
    private final Passwords passwords;
    private final DemoPlan plan;
    private final DataDirectory directory;

    @Activate
    public DemoAccounts(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work,
            @Reference AccountRepository accounts,
            @Reference GrantRepository grants,
            @Reference DemoFileRepository files,
            @Reference Passwords passwords,
            @Reference DemoPlan plan,
            @Reference DataDirectory directory) {
        this.work = work;
        this.accounts = accounts;
        this.grants = grants;
        this.files = files;
        this.passwords = passwords;
        this.plan = plan;
        this.directory = directory;
    }

    private record Issued(Planned planned, String password, String hash) {}

    @Override
    public int order() {
        return 10;
    }

    /** Nobody knows the passwords but the file: if either it or an account is missing, all are made anew. */
    @Override
    public void load(Actor actor) {
        List<Planned> planned = plan.accounts(actor);
        Optional<String> elsewhere = work.read(files::find).filter(place -> !place.equals(directory.place(FILE)));
        boolean there = areThere(planned);
        boolean here = directory.holds(FILE) && (elsewhere.isEmpty() || directory.holds(BATCH, work.read(this::batch)));
        if (there && !here && elsewhere.isPresent()) {
            LOG.info("The passwords of the demonstration are in {}", elsewhere.get());
            // another node has made the accounts anew since
            directory.remove(FILE);
            directory.write(ELSEWHERE, elsewhere.get() + "\n");
        } else if (!there || !here) {
            make(actor, planned);
        }
    }

    /** Other accounts whenever they are made. */
    private String batch(Tx tx) {
        return accounts.listDemo(tx).stream()
                .map(Account::id)
                .min(Comparator.naturalOrder())
                .map(Id::toString)
                .orElse("");
    }

    private void make(Actor actor, List<Planned> planned) {
        List<Issued> issued = planned.stream().map(this::issue).toList();
        // No file while the accounts change: one that is not theirs would pass for complete ever after.
        directory.remove(FILE);
        String batch = work.write(actor, tx -> {
            removeDemo(tx);
            issued.forEach(account -> add(tx, account));
            files.put(tx, directory.place(FILE));
            return batch(tx);
        });
        directory.remove(ELSEWHERE);
        directory.write(BATCH, batch);
        directory.write(FILE, issued.stream().map(DemoAccounts::line).collect(Collectors.joining("", HEADER, "")));
    }

    @Override
    public void remove(Actor actor, Set<Id> organizations) {
        work.perform(actor, tx -> {
            removeDemo(tx);
            accounts.listAt(tx, organizations).forEach(account -> remove(tx, account));
            grants.removeAt(tx, organizations);
            files.remove(tx);
            tx.event("security/demo/REMOVED", actor.organization(), actor.organization());
        });
        directory.remove(FILE);
        directory.remove(BATCH);
        directory.remove(ELSEWHERE);
    }

    private boolean areThere(List<Planned> planned) {
        Set<String> there =
                work.read(accounts::listDemo).stream().map(Account::username).collect(Collectors.toSet());
        return there.containsAll(planned.stream().map(Planned::username).toList());
    }

    private Issued issue(Planned planned) {
        String password = passwords.generate(LENGTH);
        return new Issued(planned, password, passwords.hash(password));
    }

    private void add(Tx tx, Issued issued) {
        Planned planned = issued.planned();
        NewAccount account = new NewAccount(
                planned.username(), planned.name(), planned.member(), planned.organization(), issued.hash(), true);
        Id id = accounts.add(tx, account).id();
        grants.add(tx, id, planned.role().name(), planned.organization());
        tx.event(Account.ADDED, id, planned.organization());
    }

    private void removeDemo(Tx tx) {
        accounts.listDemo(tx).forEach(account -> remove(tx, account));
    }

    private void remove(Tx tx, Account account) {
        accounts.remove(tx, account.id());
        tx.event(Account.REMOVED, account.id(), account.organization());
    }

    private static String line(Issued issued) {
        Planned planned = issued.planned();
        return String.join(
                        ",",
                        planned.username(),
                        issued.password(),
                        planned.role().name(),
                        planned.region())
                + "\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells operators what runs and how much it holds. */
@Component(service = StatusService.class)
public class StatusService {

    public static final Permission VIEW = Permission.of("core.status.view");

    private final UnitOfWork work;
    private final TreeRepository tree;
    private final MemberRepository members;
    private final Health health;
    private final Words words;
    private final String version;

    @Reference
    volatile List<Module> modules = List.of();

    @Activate
    public StatusService(
            BundleContext context,
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference TreeRepository tree,
            @Reference MemberRepository members,
            @Reference Health health,
            @Reference Words words) {
        this(context.getBundle().getVersion().toString(), work, tree, members, health, words);
    }

    StatusService(
            String version,
            UnitOfWork work,
            TreeRepository tree,
            MemberRepository members,
            Health health,
            Words words) {
        this.health = health;
        this.words = words;
        this.version = version;
        this.work = work;
        this.tree = tree;
        this.members = members;
    }

    Status status(Actor actor, Locale locale) {
        actor.require(VIEW, Organization.NATIONAL);
        return work.read(tx -> new Status(
                version,
                node(),
                database(tx),
                tree.size(tx, Organization.NATIONAL),
                members.count(tx),
                modules.size(),
                problems(locale)));
    }

    /** The vital ones first. */
    private List<String> problems(Locale locale) {
        Map<String, HealthProblem> problems = new LinkedHashMap<>(health.vital());
        problems.putAll(health.minor());
        return problems.entrySet().stream()
                .map(each -> each.getKey() + ": " + sentence(each.getValue(), locale))
                .toList();
    }

    private String sentence(HealthProblem problem, Locale locale) {
        return words.text(locale, problem.key(), problem.arguments().toArray());
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String database(Tx tx) {
        try {
            DatabaseMetaData database = tx.connection().getMetaData();
            return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

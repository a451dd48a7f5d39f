// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Words;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.storage.TableRepository;
import org.guildhall.rest.ApiDescription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts up what each module adds, from what it has registered and what is in its bundle. */
@Component(service = Inventories.class)
public class Inventories {

    private final UnitOfWork work;
    private final TableRepository tables;
    private final Words words;

    @Reference
    volatile Collection<ApiDescription> apis = List.of();

    @Reference
    volatile Collection<JobHandler> handlers = List.of();

    @Activate
    public Inventories(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference TableRepository tables,
            @Reference Words words) {
        this.work = work;
        this.tables = tables;
        this.words = words;
    }

    /** What that module adds. */
    public Inventory of(Modules.Deployed deployed, Locale locale) {
        Module module = deployed.module();
        String id = module.id();
        return new Inventory(
                BundleParts.pages(deployed.bundle(), words, locale),
                routes(id),
                BundleParts.commands(deployed.bundle()),
                permissions(module, locale),
                events(id, locale),
                items(
                        handlers.stream().map(JobHandler::name).filter(name -> name.startsWith(id + ".")),
                        name -> words.text(locale, id + ".job" + name.substring(id.length()))),
                items(
                        module.settings().stream().map(each -> each.name()),
                        name -> words.text(locale, id + ".setting." + name)),
                items(work.read(tx -> tables.list(tx, id)).stream(), name -> ""));
    }

    private List<Item> routes(String id) {
        return items(
                apis.stream()
                        .filter(api -> api.module().equals(id))
                        .flatMap(api -> api.document().path("paths").properties().stream())
                        .flatMap(path -> path.getValue().properties().stream()
                                .map(operation ->
                                        operation.getKey().toUpperCase(Locale.ROOT) + " /api/" + id + path.getKey())),
                route -> "");
    }

    private List<Item> permissions(Module module, Locale locale) {
        Map<String, String> ofBundle = words.of(module.id(), locale);
        return items(
                module.roles().values().stream().flatMap(Set::stream).map(Permission::name),
                name -> ofBundle.getOrDefault(name, ""));
    }

    /** What a history can tell: the word {@code essay-contest.edition.event-opened} is for {@code essay-contest/edition/OPENED}. */
    private List<Item> events(String id, Locale locale) {
        Map<String, String> told = words.of(id, locale).entrySet().stream()
                .filter(word -> word.getKey().contains(".event-"))
                .collect(Collectors.toMap(word -> topic(word.getKey()), Map.Entry::getValue));
        return items(told.keySet().stream(), told::get);
    }

    private static String topic(String key) {
        String[] parts = key.split("\\.", 3);
        String verb = parts[2].substring("event-".length());
        return parts[0] + "/" + parts[1] + "/" + verb.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Item> items(Stream<String> names, Function<String, String> text) {
        return names.distinct()
                .sorted()
                .map(name -> new Item(name, text.apply(name)))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.rule.Rule;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules over HTTP. */
@Component(service = RuleResource.class)
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleResource {

    private final RuleService rules;
    private final Words words;
    private final Clock clock;

    @Activate
    public RuleResource(@Reference RuleService rules, @Reference Words words, @Reference Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** What holds for an organization on a day. */
    @GET
    @Permission("core.rule.view")
    public Listing<RuleView> list(
            @Context Actor actor, @Context HttpHeaders headers, @BeanParam RuleQuery query, @BeanParam PageQuery page) {
        List<Rule> found = rules.list(actor, query.organization(actor), query.day(Days.today(clock)));
        return Listing.whole(
                page,
                views(actor, found, headers).stream().filter(query::matches).toList());
    }

    @GET
    @Path("{id}")
    @Permission("core.rule.view")
    public RuleView get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return view(actor, rules.get(actor, id), headers);
    }

    /** All that was ever decided about the same on the way down to the organization worked in, the latest first. */
    @GET
    @Path("{id}/history")
    @Permission("core.rule.view")
    public Listing<RuleView> history(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, @BeanParam PageQuery page) {
        Rule rule = rules.get(actor, id);
        return Listing.whole(page, views(actor, rules.history(actor, rule.code(), actor.organization()), headers));
    }

    /** Decides otherwise for a province and all below it. */
    @POST
    @Path("{id}/overrides")
    @Permission("core.rule.override")
    public Created<RuleView> override(
            @Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id, RuleDraft draft) {
        Rule overridden = rules.get(actor, id);
        Rule added = rules.override(actor, overridden.code(), draft);
        return Created.at("rules/" + added.id(), view(actor, added, headers));
    }

    private List<RuleView> views(Actor actor, List<Rule> found, HttpHeaders headers) {
        boolean overridable = rules.mayOverride(actor);
        return found.stream().map(rule -> view(rule, overridable, headers)).toList();
    }

    private RuleView view(Actor actor, Rule rule, HttpHeaders headers) {
        return view(rule, rules.mayOverride(actor), headers);
    }

    private RuleView view(Rule rule, boolean overridable, HttpHeaders headers) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        return RuleView.of(rule, overridable, words, locale);
    }
}

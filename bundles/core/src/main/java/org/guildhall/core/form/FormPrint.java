// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;
import org.guildhall.core.code.CodeWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form of an organization as a sheet of paper. It goes to offices, so it is in Chinese whoever asks. */
@Component(service = FormPrint.class)
public class FormPrint {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final OrganizationService organizations;
    private final Regions regions;
    private final CodeWords codes;
    private final Words words;

    @Activate
    public FormPrint(
            @Reference OrganizationService organizations,
            @Reference Regions regions,
            @Reference CodeWords codes,
            @Reference Words words) {
        this.organizations = organizations;
        this.regions = regions;
        this.codes = codes;
        this.words = words;
    }

    String fileName(OrganizationForm form) {
        return words.text(CHINESE, "core.organization-form") + "-"
                + form.organization().name() + ".xlsx";
    }

    void write(Actor actor, OrganizationForm form, OutputStream out) throws IOException {
        OrganizationFormView view = OrganizationFormView.of(form, codes, words, CHINESE);
        FormSheet sheet = new FormSheet(out, words.text(CHINESE, "core.organization-form"));
        sheet.section(word("core.organization-form.union"));
        union(actor, form.organization(), view).forEach(pair -> sheet.pair(pair.label(), pair.value()));
        sheet.section(word("core.organization-form.of-employer"));
        employer(view).forEach(pair -> sheet.pair(pair.label(), pair.value()));
        if (form.employers().size() > 1) {
            sheet.section(word("core.organization-form.all-employers"));
            form.employers().forEach(each -> sheet.pair(each.name(), each.uscc()));
        }
        sheet.sign(word("core.organization-form.signature"));
        sheet.finish();
    }

    private record Pair(String label, Object value) {}

    private List<Pair> union(Actor actor, Organization organization, OrganizationFormView view) {
        String parent = organization.parent() == null
                ? ""
                : organizations.names(actor, Set.of(organization.parent())).getOrDefault(organization.parent(), "");
        return pairs(
                "name",
                view.name(),
                "parent",
                parent,
                "kind",
                view.kind(),
                "level",
                view.level(),
                "region-code",
                regions.find(view.regionCode()).map(Region::fullName).orElse(view.regionCode()),
                "state",
                view.state(),
                "founded",
                view.founded(),
                "approval",
                view.approval(),
                "uscc",
                view.uscc(),
                "legal-person",
                word(view.legalPerson() ? "core.organization-form.yes" : "core.organization-form.no"),
                "address",
                view.address(),
                "members",
                view.members(),
                "contact",
                view.contact(),
                "phone",
                view.phone());
    }

    private List<Pair> employer(OrganizationFormView view) {
        return pairs(
                "employer",
                view.employer(),
                "employer-uscc",
                view.employerUscc(),
                "industry",
                view.industry(),
                "ownership",
                view.ownership(),
                "workers",
                view.workers(),
                "women",
                view.women(),
                "migrants",
                view.migrants(),
                "dispatched",
                view.dispatched(),
                "employer-address",
                view.employerAddress(),
                "employers",
                view.employers());
    }

    private List<Pair> pairs(Object... labelsAndValues) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            pairs.add(new Pair(word("core.organization-form." + labelsAndValues[i]), labelsAndValues[i + 1]));
        }
        return pairs;
    }

    private String word(String key) {
        return words.text(CHINESE, key);
    }
}

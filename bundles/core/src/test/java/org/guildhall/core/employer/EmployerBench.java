// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import static org.guildhall.core.Bench.PLATFORM;

import org.guildhall.api.Id;
import org.guildhall.core.Bench;
import org.guildhall.core.Requests;
import org.guildhall.core.code.CodeTables;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.storage.CoverageRepository;
import org.guildhall.core.storage.EmployerRepository;
import org.guildhall.rest.validation.AnnotatedDrafts;

/** The parts that keep employers, on a bench. */
public final class EmployerBench {

    public final CodeWords codes;
    public final EmployerCheck check;
    public final EmployerService service;
    public final CoverageService coverages;

    public EmployerBench(Bench bench) {
        codes = new CodeWords(new CodeTables(new RegionTable(), bench.clock), Requests.words());
        CoverageRepository coverageRepository = new CoverageRepository();
        EmployerRepository repository = new EmployerRepository(bench.graph.tree());
        AnnotatedDrafts validator = new AnnotatedDrafts();
        check = new EmployerCheck(codes, validator);
        service = new EmployerService(
                bench.work, repository, coverageRepository, check, bench.graph, bench.ids, bench.clock);
        coverages = new CoverageService(
                bench.work, coverageRepository, service, bench.graph, bench.placing, bench.ids, bench.clock, validator);
    }

    /** Puts a private factory of 120 workers on a union's list. */
    public Employer add(String name, String uscc, Id organization) {
        return service.add(PLATFORM, draft(name, uscc, organization));
    }

    EmployerDraft draft(String name, String uscc, Id organization) {
        return new EmployerDraft(name, uscc, "C", "170", 120, 80, 30, 0, "", organization);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Page;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;
import org.guildhall.rest.Cacheable;
import org.guildhall.rest.Public;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Regions over HTTP. */
@Component(service = RegionResource.class)
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
public class RegionResource {

    private final Regions regions;

    @Activate
    public RegionResource(@Reference Regions regions) {
        this.regions = regions;
    }

    /** What belongs directly to a region, the provinces if none is named; or, by code, those that there are. */
    @GET
    @Public
    public Cacheable<Page<Region>> list(
            @QueryParam("under") @DefaultValue("") String under, @QueryParam("code") List<String> codes) {
        return new Cacheable<>(Page.of(codes.isEmpty() ? regions.children(under) : named(codes)));
    }

    private List<Region> named(List<String> codes) {
        return codes.stream()
                .distinct()
                .map(regions::find)
                .flatMap(Optional::stream)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.guildhall.api.actor.Actor;

/** Hands the {@link Actor} to every operation with a parameter of that type. */
final class ActorParameters implements Feature, ValueParamProvider {

    @Override
    public boolean configure(FeatureContext context) {
        ValueParamProvider self = this;
        context.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(self).to(ValueParamProvider.class);
            }
        });
        return true;
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == Actor.class ? call -> call.getProperty(ActorFilter.ACTOR) : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}

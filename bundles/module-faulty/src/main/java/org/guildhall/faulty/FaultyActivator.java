// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Plays a mood while the framework starts the bundle, and keeps its lock: whoever else would start it waits for that. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public class FaultyActivator implements BundleActivator {

    /** The system property that names the mood. */
    static final String ACTIVATE = "guildhall.activate-faulty";

    @Override
    public void start(BundleContext context) {
        Mood.valueOf(System.getProperty(ACTIVATE, Mood.FINE.name())).play();
    }

    @Override
    public void stop(BundleContext context) {
        // its parts have their own
    }
}

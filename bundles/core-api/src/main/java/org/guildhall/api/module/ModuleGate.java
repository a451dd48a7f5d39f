// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where whatever enters a module waits while the module is swapped for another of its versions: a swap begins when all
 * have left, and none enters before it ended. Into a module that is kept from working because it failed nobody comes at
 * all. HTTP requests and console commands pass here by themselves; whoever else calls into a module passes here.
 * Thread-safe.
 */
@ProviderType
public interface ModuleGate {

    /**
     * Calls into a module, waiting first if it is being swapped. Never from within another call to the same module: the
     * swap would wait for the outer one, and the inner one for the swap.
     *
     * @throws org.guildhall.api.error.UnavailableException if the swap takes too long, or too many wait for it, or the
     *     module is kept from working; then nothing was done
     */
    void pass(String module, Runnable call);

    /** The modules that are being swapped or kept from working just now, for whoever would rather come back later. */
    Set<String> held();

    /** @throws org.guildhall.api.error.UnavailableException if the module is kept from working because it failed */
    void requireWorking(String module);

    /**
     * Keeps a module from working on this node, because a call into it does not come back, until it is replaced or tried
     * again; and breaks the call off as far as it lets itself be. What hangs in a version that was replaced meanwhile says
     * nothing about the next. Parts of the platform are never kept from working.
     */
    void quarantine(Hang hang);
}

// SPDX-License-Identifier: Apache-2.0
import { createApp } from "vue";

/** Makes a page's `mount` of a Vue set-up function that takes the context and returns what draws the page. */
export function view(setup) {
    return function mount(host, ctx) {
        const app = createApp({ setup: () => setup(ctx) });
        if (ctx.failed) {
            app.config.errorHandler = ctx.failed;
        }
        ctx.kit.install(app);
        app.mount(host);
        return () => app.unmount();
    };
}

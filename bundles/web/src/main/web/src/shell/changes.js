// SPDX-License-Identifier: Apache-2.0
const AGAIN = 30_000;

/**
 * Calls `changed` whenever the server says that menus may have changed, and whenever we may have missed that. A page
 * that nobody looks at keeps no connection: a browser has only six of them for all its windows.
 */
export function watchChanges(changed) {
    let source = null;
    let missed = false;
    let waiting = 0;

    function listen() {
        clearTimeout(waiting);
        source = new EventSource("/ui/events");
        source.addEventListener("changed", changed);
        source.addEventListener("ready", () => {
            if (missed) {
                changed();
            }
            missed = false;
        });
        source.addEventListener("error", () => {
            missed = true;
            if (source?.readyState === EventSource.CLOSED) {
                waiting = setTimeout(listen, AGAIN);
            }
        });
    }

    document.addEventListener("visibilitychange", () => {
        if (document.hidden) {
            clearTimeout(waiting);
            source?.close();
            source = null;
            missed = true;
        } else if (!source) {
            listen();
        }
    });
    if (document.hidden) {
        missed = true;
    } else {
        listen();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** Pages to test with. */
final class UiBundles {

    private UiBundles() {}

    /** A bundle with one page for each {@code face:path:permission:order}; their view is {@code view.js}. */
    static UiBundle with(String id, String... pages) {
        StringBuilder json = new StringBuilder();
        for (String page : pages) {
            String[] parts = page.split(":");
            json.append(json.isEmpty() ? "" : ",")
                    .append(
                            "{\"face\":\"%s\",\"path\":\"%s\",\"title\":\"%s.%s\",\"permission\":\"%s\",\"order\":%s,\"view\":\"view.js\"}"
                                    .formatted(parts[0], parts[1], id, parts[1], parts[2], parts[3]));
        }
        return described(id, "{\"pages\":[" + json + "]}");
    }

    static UiBundle described(String id, String json) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("ui.json", json.getBytes(UTF_8));
        files.put("view.js", "export function mount() {}".getBytes(UTF_8));
        files.put("parts/list.js", "export const list = [];".repeat(100).getBytes(UTF_8));
        files.put("parts.json", "{\"console\":[\"part-1.js\"]}".getBytes(UTF_8));
        return UiBundle.of(id, files);
    }
}

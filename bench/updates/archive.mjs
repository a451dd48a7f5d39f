// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from "node:fs";
import { unzip, zip } from "./zip.mjs";

const MODULE = "essay-contest";
const FEATURE = `guildhall-module-${MODULE}`;
const TARGET = new URL(`../../bundles/module-${MODULE}/target/`, import.meta.url);

/** Makes archives of ever newer versions of the essay contest out of the one that was built. */
export function archives() {
    const name = readdirSync(TARGET).find((file) => file.endsWith(".kar"));
    const built = name.slice(FEATURE.length + 1, -".kar".length);
    const parts = unzip(readFileSync(new URL(name, TARGET)));

    /** @param migrations more SQL files, by their names */
    return function archive(version, migrations = new Map()) {
        const renamed = (text) => ["/", "-", "\" version=\""].reduce(
            (result, before) => result.replaceAll(`${FEATURE}${before}${built}`, `${FEATURE}${before}${version}`), text);
        return zip(new Map([...parts].map(([path, content]) => [renamed(path), part(path, content)])));

        function part(path, content) {
            if (path.endsWith(".xml")) {
                return Buffer.from(renamed(content.toString()));
            }
            return path.endsWith(".jar") ? jar(content, version, migrations) : content;
        }
    };
}

function jar(content, version, migrations) {
    const files = unzip(content);
    const manifest = files.get("META-INF/MANIFEST.MF").toString();
    files.set("META-INF/MANIFEST.MF", Buffer.from(manifest.replace(/^Bundle-Version: .*/m, `Bundle-Version: ${version}`)));
    for (const [name, sql] of migrations) {
        files.set(`db/common/${name}`, Buffer.from(sql));
    }
    return zip(files);
}

// SPDX-License-Identifier: Apache-2.0
// Bundles the shells and the shared libraries into the folder named by the first argument. Does nothing if nothing changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const DESCRIPTION = "ui.json";
const ENTRIES = ["guildhall", "console", "portal", "sign-in"];
const AS_THEY_ARE = ["icon.svg", "portal.zh-CN.webmanifest", "portal.en.webmanifest"];
const out = process.argv[2];
const stamp = join(dirname(dirname(out)), "front-end.stamp");
const lock = readFileSync("package-lock.json");

// Vant carries its icon font inside its style sheet; the policy lets fonts come from files of ours only
const fontsAsFiles = {
    name: "fonts-as-files",
    setup(build) {
        build.onLoad({ filter: /vant[/\\]es[/\\]icon[/\\]index\.css$/ }, ({ path }) => {
            const css = readFileSync(path, "utf8")
                .replace(/url\(data:font\/woff2;[^,]*base64,([^)]+)\)/, (_, data) => {
                    writeFileSync(join(out, "icons.woff2"), Buffer.from(data, "base64"));
                    return 'url("./icons.woff2")';
                })
                .replace(/,\s*url\(\/\/[^)]+\)\s*format\([^)]+\)/, "");
            return { contents: css, loader: "css" };
        });
        build.onResolve({ filter: /^\.\/icons\.woff2$/ }, ({ path }) => ({ path, external: true }));
    },
};

const state = fingerprint();
if (existsSync(join(out, "parts.json")) && existsSync(stamp) && readFileSync(stamp, "utf8") === state) {
    process.exit(0);
}
installLibraries();
await bundle();
writeFileSync(stamp, state);

function fingerprint() {
    const hash = createHash("sha256").update(lock).update(readFileSync("build.mjs"));
    for (const file of readdirSync("src", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
        const path = join(file.parentPath ?? file.path, file.name);
        hash.update(path).update(readFileSync(path));
    }
    return hash.digest("hex");
}

function installLibraries() {
    const installed = join("node_modules", ".installed-from");
    const wanted = createHash("sha256").update(lock).digest("hex");
    if (!existsSync(installed) || readFileSync(installed, "utf8") !== wanted) {
        execFileSync("npm", ["ci", "--no-progress", "--loglevel=error"], { stdio: "inherit" });
        writeFileSync(installed, wanted);
    }
}

async function bundle() {
    const { build } = await import("esbuild");
    mkdirSync(out, { recursive: true });
    readdirSync(out).filter((name) => name !== DESCRIPTION).forEach((name) => rmSync(join(out, name), { recursive: true }));
    const result = await build({
        entryPoints: ENTRIES.map((name) => `src/${name}.js`),
        outdir: out,
        chunkNames: "part-[hash]",
        assetNames: "[name]",
        bundle: true,
        format: "esm",
        splitting: true,
        minify: true,
        target: "es2020",
        legalComments: "none",
        metafile: true,
        logLevel: "warning",
        define: {
            "process.env.NODE_ENV": '"production"',
            __VUE_OPTIONS_API__: "true",
            __VUE_PROD_DEVTOOLS__: "false",
            __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
        },
        loader: { ".ttf": "file", ".woff2": "file" },
        plugins: [fontsAsFiles],
    });
    AS_THEY_ARE.forEach((name) => copyFileSync(join("src", name), join(out, name)));
    writeFileSync(join(out, "parts.json"), JSON.stringify(parts(result.metafile.outputs)));
    writeFileSync(join(out, "third-party.txt"), licenses(Object.keys(result.metafile.inputs)));
}

// which files each entry needs before it can start, so that a browser asks for all of them at once
function parts(outputs) {
    const named = Object.fromEntries(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
    const needed = (name, found) => {
        for (const { path, kind } of named[name].imports) {
            if (kind === "import-statement" && !found.has(basename(path))) {
                found.add(basename(path));
                needed(basename(path), found);
            }
        }
        return found;
    };
    return Object.fromEntries(ENTRIES.map((name) => [name, [...needed(`${name}.js`, new Set())].sort()]));
}

function licenses(inputs) {
    const pattern = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;
    const packages = new Set(inputs.map((path) => pattern.exec(path)?.[1]).filter(Boolean));
    return [...packages].sort().map((name) => {
        const folder = join("node_modules", name);
        const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    }).join("\n" + "-".repeat(80) + "\n\n");
}

// SPDX-License-Identifier: Apache-2.0
// The npm modules of the browser tests: pinned by package-lock.json, kept beside the other downloads, one folder a lock
// file, so that the checkout stays free of them. `node tests/browser/modules.mjs` installs what is missing.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "dateline");

/** Folder of the built data, as geodata/core/paths.h finds it. */
export const dataFolder = process.env.DATELINE_DATA || join(cache, "data");

const lock = readFileSync(join(here, "package-lock.json"));
const folder = join(cache, "browser-tests", createHash("sha256").update(lock).digest("hex").slice(0, 16));

export function installModules() {
    if (existsSync(folder)) return;
    const unfinished = `${folder}.${process.pid}.tmp`;
    mkdirSync(unfinished, { recursive: true });
    try {
        for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(here, file), join(unfinished, file));
        // npm ci compares every package with the checksum of the lock file.
        const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        execFileSync("npm", ["ci", ...options], { cwd: unfinished, stdio: ["ignore", "ignore", "inherit"] });
        renameSync(unfinished, folder);
    } finally {
        rmSync(unfinished, { recursive: true, force: true });
    }
}

/** A pinned module; says how to get it when it is not there. */
export function load(name) {
    if (!existsSync(folder)) throw new Error(`No browser test modules in ${folder}; tools/test installs them.`);
    return createRequire(join(folder, "package.json"))(name);
}

/** The path of a file inside a pinned module. */
export function moduleFile(name) {
    return createRequire(join(folder, "package.json")).resolve(name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installModules();

// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL server of a test's own: a temporary cluster on a free port of loopback, run by an unprivileged user,
// stopped and removed at the end.
import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const freePort = () =>
    new Promise((found, failed) => {
        const server = createServer().once("error", failed);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => found(port));
        });
    });

/** The folder of Debian's newest server programs. */
function programs() {
    const versions = readdirSync("/usr/lib/postgresql").map(Number).sort((a, b) => b - a);
    return join("/usr/lib/postgresql", String(versions[0]), "bin");
}

/** PostgreSQL refuses to run as root: then Debian's user for it is taken. */
const isRoot = process.getuid() === 0;
const asServerUser = (command, options = {}) =>
    execFileSync(...(isRoot ? ["runuser", ["-u", "postgres", "--", ...command]] : [command[0], command.slice(1)]), {
        stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", cwd: "/", ...options,
    });

export class Cluster {
    /** Starts a server with an empty PostGIS database "events". */
    static async start() {
        const cluster = new Cluster();
        cluster.folder = mkdtempSync(join(tmpdir(), "dateline-postgis-"));
        chmodSync(cluster.folder, 0o755);
        cluster.data = join(cluster.folder, "data");
        if (isRoot) {
            const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, "postgres"])));
            chownSync(cluster.folder, uid, gid);
        }
        cluster.bin = programs();
        cluster.port = await freePort();
        try {
            asServerUser([join(cluster.bin, "initdb"), "-D", cluster.data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
            const settings = `-p ${cluster.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${cluster.folder} -c fsync=off`;
            // The server keeps what it inherits open: its output goes to a file, or this would wait for it for ever.
            asServerUser([join(cluster.bin, "pg_ctl"), "-D", cluster.data, "-w", "-l", join(cluster.folder, "log"), "-o", settings, "start"], { stdio: "ignore" });
            cluster.running = true;
            cluster.query("CREATE DATABASE events", "postgres");
            cluster.query("CREATE EXTENSION postgis");
        } catch (error) {
            cluster.stop();
            throw error;
        }
        return cluster;
    }

    /** As OGR names it. */
    get connection() {
        return `PG:host=127.0.0.1 port=${this.port} user=dateline dbname=events`;
    }

    /** The first column of what a statement answers. */
    query(sql, database = "events") {
        return execFileSync("psql", ["-h", "127.0.0.1", "-p", String(this.port), "-U", "dateline", "-d", database, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", sql],
            { encoding: "utf8" }).trim();
    }

    stop() {
        if (this.running) asServerUser([join(this.bin, "pg_ctl"), "-D", this.data, "-m", "immediate", "-w", "stop"], { stdio: "ignore" });
        rmSync(this.folder, { recursive: true, force: true });
    }
}

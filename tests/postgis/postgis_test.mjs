// SPDX-License-Identifier: Apache-2.0
// node postgis_test.mjs DATELINE: 10,000 events written to PostGIS, updated by id, and read back.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Cluster } from "./cluster.mjs";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "dateline-events-"));
const cluster = await Cluster.start();

function dateline(...args) {
    const run = spawnSync(program, args, { encoding: "utf8" });
    return { code: run.status, said: run.stderr };
}
function succeeds(...args) {
    const { code, said } = dateline(...args);
    assert.equal(code, 0, said);
    return said;
}

/** Event number i: on a grid from 30 E 30 N on, a tenth of a degree apart, a hundred a row. */
const row = (i, text) =>
    [`e${i}`, "table", "Battles", "2031-03-12", "2031-03-12", "day", `Lieu ${i}`, "settlement", 30 + Math.floor(i / 100) / 10,
     30 + (i % 100) / 10, "reported", i % 7, text].join(",");
function table(name, rows) {
    const path = join(folder, name);
    writeFileSync(path, ["id,article,event_type,date_start,date_end,date_precision,place_name,place_precision,lat,lon,status,killed_min,text", ...rows, ""].join("\n"));
    return path;
}
/** The features of a GeoJSON file, a line each, in the order of their ids. */
const features = (path) => readFileSync(path, "utf8").split("\n").filter((line) => line.startsWith('{"type":"Feature","')).map((line) => line.replace(/,$/, "")).sort();

try {
    const numbers = Array.from({ length: 11000 }, (_, i) => i);
    const first = table("first.csv", numbers.slice(0, 10000).map((i) => row(i, "first telling")));
    const second = table("second.csv", numbers.slice(5000).map((i) => row(i, "\"second, telling\"")));
    const both = table("both.csv", [...numbers.slice(0, 5000).map((i) => row(i, "first telling")), ...numbers.slice(5000).map((i) => row(i, "\"second, telling\""))]);
    const db = cluster.connection;

    succeeds("events", first, "-o", db);
    assert.equal(cluster.query("SELECT count(*) FROM events"), "10000");
    assert.equal(cluster.query("SELECT count(*) FROM events WHERE ST_X(wkb_geometry) = lon AND ST_Y(wkb_geometry) = lat AND ST_SRID(wkb_geometry) = 4326"), "10000");

    // A table that is there is not written over by accident.
    const refused = dateline("events", first, "-o", db);
    assert.equal(refused.code, 1);
    assert.match(refused.said, /--append/);

    assert.match(succeeds("events", second, "-o", db, "--append", "--verbose"), /1000 events added, 5000 updated/);
    assert.equal(cluster.query("SELECT count(*), count(DISTINCT id) FROM events"), "11000|11000");
    assert.equal(cluster.query("SELECT count(*) FROM events WHERE text = 'second, telling'"), "6000");
    // The same once more changes nothing.
    assert.match(succeeds("events", second, "-o", db, "--append", "--verbose"), /0 events added, 6000 updated/);

    succeeds("events", db, "-o", join(folder, "back.geojson"));
    succeeds("events", both, "-o", join(folder, "both.geojson"));
    const back = features(join(folder, "back.geojson"));
    assert.equal(back.length, 11000);
    assert.deepEqual(back, features(join(folder, "both.geojson")));

    // Somebody's own table, in another projection, filtered by days and box.
    cluster.query("CREATE TABLE incidents AS SELECT id AS ref, date_start::date AS jour, 'pillage' AS nature, ST_Transform(wkb_geometry, 3857) AS geom FROM events");
    cluster.query("UPDATE incidents SET jour = '1968-05-03' WHERE ref = 'e0'");
    succeeds("events", db + " tables=incidents", "--map", "id=ref,date=jour,type=nature", "--bbox", "29.95,29.95,31.05,30.45", "--from", "2031-01-01",
        "-o", join(folder, "own.geojson"));
    // Columns 30.0 to 31.0 are 11, rows 30.0 to 30.4 are 5; e0 is of 1968.
    assert.equal(features(join(folder, "own.geojson")).length, 54);

    succeeds("events", first, "-o", db, "--replace");
    assert.equal(cluster.query("SELECT count(*) FROM events"), "10000");
    // A database that is not there is named without its password.
    const absent = dateline("events", first, "-o", "PG:host=127.0.0.1 port=1 password=secret dbname=x");
    assert.equal(absent.code, 1);
    assert.doesNotMatch(absent.said, /secret/);
    console.log("PostGIS: 10,000 events written, 5,000 updated, 1,000 added, all read back");
} finally {
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
}

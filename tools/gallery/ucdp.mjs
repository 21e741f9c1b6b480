// SPDX-License-Identifier: Apache-2.0
// Rows of the UCDP Georeferenced Event Dataset in Dateline's columns.
import { readFileSync } from "node:fs";

/** Rows of a CSV table (RFC 4180) as objects. */
export function readCsv(path) {
    const rows = [[]];
    for (const [, quoted, plain, end] of readFileSync(path, "utf8").matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
        rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end !== ",") rows.push([]);
    }
    const [header, ...lines] = rows.filter((row) => row.length > 1);
    return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]])));
}

// Codes of the UCDP GED codebook, version 23.1: where_prec, date_prec, type_of_violence.
const placePrecisions = { 1: "settlement", 2: "near", 3: "admin2", 4: "admin1", 5: "country", 6: "country", 7: "sea" };
const datePrecisions = { 1: "day", 2: "days", 3: "week", 4: "month", 5: "year" };
const kinds = {
    1: ["Battles", "Armed clash"],
    2: ["Battles", "Armed clash"],
    3: ["Violence against civilians", "Attack"],
};

function eventOf(row) {
    const [event_type, sub_event_type] = kinds[row.type_of_violence];
    return {
        id: `ucdp-${row.id}`,
        article: "ucdp-ged-23.1",
        publisher: "UCDP GED 23.1",
        event_type,
        sub_event_type,
        date_start: row.date_start.slice(0, 10).replaceAll("/", "-"),
        date_end: row.date_end.slice(0, 10).replaceAll("/", "-"),
        date_precision: datePrecisions[row.date_prec],
        place_name: row.where_coordinates.replace(/ (city|town|village|province)$/, ""),
        country: "CF",
        admin1: row.adm_1.replace(/ province$/, ""),
        place_precision: placePrecisions[row.where_prec],
        lat: row.Y,
        lon: row.X,
        actor1: row.side_a,
        actor2: row.side_b,
        status: "reported",
        killed_min: row.low,
        killed_max: row.high,
        text: `${row.side_a} – ${row.side_b}: ${row.where_description}`,
    };
}

const quoted = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The rows of a UCDP table as the text of an event file. */
export function fromUcdp(path) {
    const events = readCsv(path).map(eventOf);
    return [Object.keys(events[0]), ...events.map(Object.values)].map((row) => row.map(quoted).join(",")).join("\n") + "\n";
}

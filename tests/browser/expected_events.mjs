// SPDX-License-Identifier: Apache-2.0
// Which events a map of some dates must show, by the rules the README gives: events told by several articles count once,
// and a date shows what is dated to days in it. Coarser dates are only listed.

const listedOnly = new Set(["week", "month", "year"]);

/** The features that a map with these options shows as symbols or in a margin box. */
export function shownEvents(features, options) {
    const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : null);
    const [first, last] = [option("--date") || option("--from"), option("--date") || option("--to")];
    return features.filter(({ properties: event }) => {
        if (event.same_as) return false;
        if (!first) return true;
        if (!event.date_start || listedOnly.has(event.date_precision)) return false;
        return event.date_start <= last && (event.date_end || event.date_start) >= first;
    });
}

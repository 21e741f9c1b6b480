#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tools/bench/peers/static_maps.sh [RUNS]
# One static map of 1600 x 1200 px of the sample articles' events: land, borders, event symbols and town names, with title and
# scale bar where the program has one. Whole processes, the best of RUNS (default 3), warm file cache: wall and CPU seconds, peak
# memory. Ours draws all its furniture besides. Skips what is not installed; Debian's packages:
#     python3-mapnik gmt gmt-gshhg-low ghostscript python3-cartopy python3-geopandas time
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
runs=${1:-3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
dateline=$root/build/dateline

"$dateline" events --quiet "$root/tests/articles" -o "$scratch/events.geojson"
# What every peer reads: GeoPackages in Web Mercator, only what the map shows, ready beforehand.
"$dateline" data export -o "$scratch/base"
box=(-spat 31 28 50 40)
to_mercator=(-t_srs EPSG:3857 -f GPKG)
ogr2ogr "${to_mercator[@]}" "${box[@]}" "$scratch/country.gpkg" "$scratch/base/basemap.gpkg" country
ogr2ogr "${to_mercator[@]}" "${box[@]}" -where "class <> 'town'" "$scratch/place.gpkg" "$scratch/base/basemap.gpkg" place
ogr2ogr "${to_mercator[@]}" -where "lat IS NOT NULL" "$scratch/events.gpkg" "$scratch/events.geojson"

# measure NAME COMMAND...
measure() {
    local name=$1 i
    shift
    for ((i = 0; i <= runs; ++i)); do  # the first run only fills the file cache
        if ! (cd "$scratch" && /usr/bin/time -a -o "$scratch/$name.times" -f '%e %U %S %M' "$@" >"$scratch/log" 2>&1); then
            printf '%-12s failed: %s\n' "$name" "$(grep -v '^$' "$scratch/log" | tail -1)"
            return
        fi
    done
    tail -n "$runs" "$scratch/$name.times" | sort -n | head -1 |
        awk -v name="$name" '{printf "%-12s %6.2f s  %6.2f s CPU  %5.0f MB\n", name, $1, $2 + $3, $4 / 1024}'
}

measure dateline "$dateline" map --quiet events.geojson --size 1600x1200 -o ours.png
for peer in mapnik geopandas cartopy; do
    /usr/bin/python3 -c "import $peer" 2>/dev/null || continue
    measure "$peer" /usr/bin/python3 "$here/static_$peer.py" "$scratch"
done
if command -v gmt >/dev/null; then
    measure gmt "$here/static_gmt.sh" "$scratch"
fi
if [ -n "${KEEP:-}" ]; then
    mkdir -p "$KEEP" && cp "$scratch"/*.png "$KEEP"
fi

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tools/bench/peers/base_tiles.sh [RUNS]
# Tiles of zoom 4 to 9 of one region by Mapnik and ours, one thread, whole processes, medians of RUNS (default 5), warm file cache.
# Mapnik draws land with its coast, and the names of the larger towns, in metatiles of 8 x 8; ours its whole theme besides: relief, rivers, borders
# of two orders, vignette, all names, and the sample articles' events. Geometry: Mapnik's is the finest level of our base map.
# Needs Debian's python3-mapnik, gdal-bin and time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
runs=${1:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
dateline=$root/build/dateline
box=35,29,49,38
zooms=4-9

"$dateline" events --quiet "$root/tests/articles" -o "$scratch/events.geojson"
"$dateline" data export -o "$scratch/base"
to_shapes=(-q -t_srs EPSG:3857 -f 'ESRI Shapefile' -lco ENCODING=UTF-8 -spat 31 25 53 42)
ogr2ogr "${to_shapes[@]}" -select name "$scratch/country.shp" "$scratch/base/basemap.gpkg" country
ogr2ogr "${to_shapes[@]}" -select name -where "class <> 'town'" "$scratch/place.shp" "$scratch/base/basemap.gpkg" place

# measure NAME FOLDER COMMAND...
measure() {
    local name=$1 folder=$2 i
    shift 2
    for ((i = 0; i <= runs; ++i)); do  # the first run only fills the file cache
        rm -rf "${scratch:?}/$folder"
        (cd "$scratch" && /usr/bin/time -a -o "$scratch/times" -f '%e %M' "$@" >"$scratch/log" 2>&1)
    done
    local tiles bytes
    tiles=$(find "$scratch/$folder" -name '*.png' | wc -l)
    bytes=$(find "$scratch/$folder" -name '*.png' -printf '%s\n' | awk '{sum += $1} END {print sum}')
    tail -n "$runs" "$scratch/times" | sort -n | sed -n "$(((runs + 1) / 2))p" |
        awk -v name="$name" -v tiles="$tiles" -v bytes="$bytes" \
            '{printf "%-24s %5d tiles  %7.1f tiles/s  %5.1f kB a tile  %5.0f MB\n", name, tiles, tiles / $1, bytes / tiles / 1e3, $2 / 1024}'
    rm "$scratch/times"
}

for compress in fast normal; do
    measure "dateline $compress" ours "$dateline" tiles --quiet events.geojson -o ours --zoom $zooms --bbox $box --jobs 1 \
        --compress $compress
done
for encoding in png32:z=1 png256; do
    measure "mapnik $encoding" mapnik /usr/bin/python3 "$here/tiles_mapnik.py" "$scratch" $encoding $box $zooms
done

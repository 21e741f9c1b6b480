#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The map of static_maps.sh by GMT, with its own coast lines.
set -euo pipefail
cd "$1"
[ -f events.txt ] || ogr2ogr -f CSV -t_srs EPSG:4326 -lco GEOMETRY=AS_XY -select id /vsistdout/ events.gpkg | awk -F, 'NR > 1 {print $1, $2}' >events.txt
[ -f towns.txt ] || ogr2ogr -f CSV -t_srs EPSG:4326 -lco GEOMETRY=AS_XY -select name /vsistdout/ place.gpkg | awk -F, 'NR > 1 {print $1, $2, $3}' >towns.txt
gmt begin gmt png E118
gmt coast -R32.3/49.4/28.4/39.0 -JM34c -Baf -B+t"Events" -Gwhite -Slightblue -N1/1p -Di -Lx4c/1c+w200k
gmt plot towns.txt -Sc3p -Gblack
gmt text towns.txt -F+f8p+jLM -D4p/0
gmt plot events.txt -Sc14p -Gred -W1p,white
gmt end

# SPDX-License-Identifier: Apache-2.0
# The tiles of base_tiles.sh by Mapnik: metatiles of 8 x 8, one process. FOLDER ENCODING W,S,E,N FIRST-LAST
import math
import os
import sys

import mapnik

folder, encoding = sys.argv[1], sys.argv[2]
west, south, east, north = (float(degree) for degree in sys.argv[3].split(","))
first, last = (int(zoom) for zoom in sys.argv[4].split("-"))
SRS = "epsg:3857"
HALF = 20037508.342789244
META = 8


def layer(name, style):
    return (f'<Layer name="{name}" srs="{SRS}"><StyleName>{style}</StyleName><Datasource><Parameter name="type">shape</Parameter>'
            f'<Parameter name="file">{folder}/{name}.shp</Parameter></Datasource></Layer>')


XML = f'''<Map srs="{SRS}" background-color="#d3e0e6" buffer-size="128">
<Style name="land"><Rule><PolygonSymbolizer fill="#faf8f3"/><LineSymbolizer stroke="#8c8276" stroke-width="1.2"/></Rule></Style>
<Style name="towns"><Rule><MarkersSymbolizer width="5" height="5" fill="#25282b" allow-overlap="true"/>
<TextSymbolizer face-name="DejaVu Sans Book" size="10" fill="#25282b" halo-fill="#faf8f3" halo-radius="1.4"
placement-type="simple" placements="E,W,N,S" dx="5" dy="5">[name]</TextSymbolizer></Rule></Style>
{layer("country", "land")}{layer("place", "towns")}</Map>'''


def tile_of(lon, lat, zoom):
    across = 2 ** zoom
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return int((lon + 180) / 360 * across), int(y * across)


drawing = mapnik.Map(256, 256)
mapnik.load_map_from_string(drawing, XML)
tiles = 0
for zoom in range(first, last + 1):
    left, top = tile_of(west, north, zoom)
    right, bottom = tile_of(east, south, zoom)
    side = 2 * HALF / 2 ** zoom
    for y in range(top, bottom + 1, META):
        for x in range(left, right + 1, META):
            wide, high = min(META, right - x + 1), min(META, bottom - y + 1)
            drawing.resize(256 * wide, 256 * high)
            drawing.zoom_to_box(mapnik.Box2d(x * side - HALF, HALF - (y + high) * side, (x + wide) * side - HALF, HALF - y * side))
            image = mapnik.Image(256 * wide, 256 * high)
            mapnik.render(drawing, image)
            for row in range(high):
                for column in range(wide):
                    path = f"{folder}/mapnik/{zoom}/{x + column}"
                    os.makedirs(path, exist_ok=True)
                    with open(f"{path}/{y + row}.png", "wb") as file:
                        file.write(image.view(column * 256, row * 256, 256, 256).tostring(encoding))
                    tiles += 1
print(tiles)

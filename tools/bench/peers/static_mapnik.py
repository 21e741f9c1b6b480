# SPDX-License-Identifier: Apache-2.0
# The map of static_maps.sh by Mapnik; it has no title or scale bar of its own.
import sys

import mapnik

folder = sys.argv[1]
SRS = "epsg:3857"


def layer(name, style):
    return (f'<Layer name="{name}" srs="{SRS}"><StyleName>{style}</StyleName><Datasource><Parameter name="type">ogr</Parameter>'
            f'<Parameter name="file">{folder}/{name}.gpkg</Parameter><Parameter name="layer_by_index">0</Parameter>'
            f'</Datasource></Layer>')


XML = f'''<Map srs="{SRS}" background-color="#d3e0e6">
<Style name="land"><Rule><PolygonSymbolizer fill="#faf8f3"/><LineSymbolizer stroke="#8c8276" stroke-width="1.2"/></Rule></Style>
<Style name="towns"><Rule><MarkersSymbolizer width="5" height="5" fill="#25282b" allow-overlap="true"/>
<TextSymbolizer face-name="DejaVu Sans Book" size="10" fill="#25282b" halo-fill="#faf8f3" halo-radius="1.4"
placement-type="simple" placements="E,W,N,S" dx="5" dy="5">[name]</TextSymbolizer></Rule></Style>
<Style name="events"><Rule><MarkersSymbolizer width="19" height="19" fill="#b3370f" stroke="white" allow-overlap="true"/></Rule></Style>
{layer("country", "land")}{layer("place", "towns")}{layer("events", "events")}</Map>'''

drawing = mapnik.Map(1600, 1200)
mapnik.load_map_from_string(drawing, XML)
drawing.zoom_to_box(mapnik.Box2d(3600000, 3300000, 5500000, 4725000))
mapnik.render_to_file(drawing, f"{folder}/mapnik.png", "png32")

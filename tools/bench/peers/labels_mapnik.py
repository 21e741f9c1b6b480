#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Which share of the same towns Mapnik names, and we: the same points, sizes and fonts, in the same order.

    build/dateline_town_labels | tools/bench/peers/labels_mapnik.py

Needs Debian's python3-mapnik. Mapnik's text alone takes room (no dots, no halo; "ours, no dots" is the same: of two towns whose dots cover
each other, ours names one) with the margin of our theme, eight
positions around the point at the distance of our dots; labels may not be cut by the page. Each town has a colour of its own, and those
in the SVG that Mapnik writes tell which it named.
"""
import json
import os
import re
import sys
import tempfile

import mapnik

FONTS = os.environ.get("DATELINE_DATA") or os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dateline", "data")
GAP_PX = 3  # between a town's dot and its name, as ours
WEIGHTS = {400: "", 500: " Medium", 600: " SemiBold", 700: " Bold"}


def face(town):
    """The face of that family and weight as the fonts call themselves."""
    return town["font"] + WEIGHTS[town["weight"]]


def colour(number):
    """A colour of its own for each town."""
    return f"#{number + 1:06x}"


def named_by_mapnik(page):
    """Indices of the towns with a name on Mapnik's page."""
    features, rules = [], []
    for number, town in enumerate(page["towns"]):
        features.append({"type": "Feature", "properties": {"id": number, "name": town["name"]},
                         "geometry": {"type": "Point", "coordinates": [town["x"], page["height"] - town["y"]]}})
        away = town["radius"] + GAP_PX
        rules.append(f'<Rule><Filter>[id] = {number}</Filter><TextSymbolizer face-name="{face(town)}" '
                     f'size="{town["size"]}" fill="{colour(number)}" placement-type="simple" '
                     f'placements="E,W,N,S,NE,SE,SW,NW" dx="{away}" dy="{away}" margin="{town["margin"]}" avoid-edges="true">'
                     f'[name]</TextSymbolizer></Rule>')
    # Any plane will do: Mapnik projects nothing between two equal systems.
    srs = "+proj=merc +a=6378137 +b=6378137 +units=m +no_defs"
    inline = json.dumps({"type": "FeatureCollection", "features": features})
    xml = (f'<Map srs="{srs}" buffer-size="0" background-color="white"><Style name="towns" filter-mode="first">'
           f'{"".join(rules)}</Style><Layer name="towns" srs="{srs}"><StyleName>towns</StyleName><Datasource>'
           f'<Parameter name="type">geojson</Parameter><Parameter name="inline"><![CDATA[{inline}]]></Parameter>'
           f'</Datasource></Layer></Map>')
    width, height = int(page["width"]), int(page["height"])
    drawing = mapnik.Map(width, height)
    mapnik.load_map_from_string(drawing, xml)
    drawing.zoom_to_box(mapnik.Box2d(0, 0, width, height))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(os.environ.get("OUT", folder), f"mapnik-{page['name']}.svg")
        mapnik.render_to_file(drawing, path, "svg")
        with open(path, encoding="utf-8") as svg:
            return colours_in(svg.read())


def colours_in(svg):
    """The numbers of the colours that glyphs are drawn in."""
    found = set()
    for parts in re.findall(r"rgb\(([\d.]+)%,\s*([\d.]+)%,\s*([\d.]+)%\)", svg):
        red, green, blue = (round(float(part) * 2.55) for part in parts)
        found.add(red * 65536 + green * 256 + blue - 1)
    return found


def main():
    mapnik.FontEngine.register_fonts(os.path.join(FONTS, "fonts"), True)
    print(f"{'page':<10}{'towns':>7}{'Mapnik':>9}{'ours, no dots':>15}{'ours':>9}{'ours among all labels':>24}")
    for page in json.load(sys.stdin):
        towns = page["towns"]
        found = len(named_by_mapnik(page) & set(range(len(towns))))
        share = lambda count: f"{100 * count / len(towns):.1f} %"
        print(f"{page['name']:<10}{len(towns):>7}{share(found):>9}{share(sum(t['text'] for t in towns)):>15}{share(sum(t['alone'] for t in towns)):>9}"
              f"{share(sum(t['named'] for t in towns)):>24}")


main()

# SPDX-License-Identifier: Apache-2.0
# The map of static_maps.sh by cartopy and matplotlib.
import sys

import cartopy.crs as ccrs
import fiona
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from shapely.geometry import shape  # noqa: E402

folder = sys.argv[1]


def features(name):
    with fiona.open(f"{folder}/{name}.gpkg") as source:
        return [(shape(feature["geometry"]), feature["properties"]) for feature in source]


mercator = ccrs.epsg(3857)
figure = plt.figure(figsize=(16, 12), dpi=100)
axes = figure.add_axes([0.02, 0.02, 0.96, 0.92], projection=mercator)
axes.set_facecolor("#d3e0e6")
axes.set_extent((3600000, 5500000, 3300000, 4725000), crs=mercator)
axes.add_geometries([g for g, _ in features("country")], mercator, facecolor="#faf8f3", edgecolor="#8c8276")
for point, row in features("place"):
    axes.plot(point.x, point.y, ".", color="#25282b")
    axes.annotate(row["name"], (point.x, point.y), xytext=(5, 3), textcoords="offset points", fontsize=8, annotation_clip=True)
for point, _ in features("events"):
    axes.plot(point.x, point.y, "o", color="#b3370f", markeredgecolor="white", markersize=13)
axes.set_title("Events")
figure.savefig(f"{folder}/cartopy.png")

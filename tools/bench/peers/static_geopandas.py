# SPDX-License-Identifier: Apache-2.0
# The map of static_maps.sh by geopandas and matplotlib.
import sys

import geopandas
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

folder = sys.argv[1]
figure, axes = plt.subplots(figsize=(16, 12), dpi=100)
axes.set_facecolor("#d3e0e6")
geopandas.read_file(f"{folder}/country.gpkg").plot(ax=axes, color="#faf8f3", edgecolor="#8c8276", linewidth=1)
towns = geopandas.read_file(f"{folder}/place.gpkg")
towns.plot(ax=axes, color="#25282b", markersize=8)
geopandas.read_file(f"{folder}/events.gpkg").plot(ax=axes, color="#b3370f", edgecolor="white", markersize=180)
axes.set_xlim(3600000, 5500000)
axes.set_ylim(3300000, 4725000)
for name, point in zip(towns["name"], towns.geometry):
    axes.annotate(name, (point.x, point.y), xytext=(5, 3), textcoords="offset points", fontsize=8, annotation_clip=True)
axes.set_title("Events")
figure.savefig(f"{folder}/geopandas.png")

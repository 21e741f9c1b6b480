// SPDX-License-Identifier: Apache-2.0
// Turns the facts of the style specification's machine-readable reference into the tables of styles/document:
//   npm pack @maplibre/maplibre-gl-style-spec@26.2.1 && tar xf maplibre-maplibre-gl-style-spec-26.2.1.tgz
//   node tools/specification/make_tables.mjs package/dist/latest.json styles/document
// Only names, types, defaults, ranges and words are taken; descriptions stay where they are.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [referencePath, folder] = process.argv.slice(2);
if (!folder) {
    console.error('usage: make_tables.mjs LATEST.json FOLDER');
    process.exit(2);
}
// Of dist/latest.json in version 26.2.1: tables are made of no other.
const kChecksum = '43e54edefb70f7e70ce84acbecb3601f2e17076849f746bdb85a88a3ebfcdcfd';
const bytes = readFileSync(referencePath);
const checksum = createHash('sha256').update(bytes).digest('hex');
if (checksum !== kChecksum) {
    console.error(`${referencePath}: SHA-256 ${checksum}, expected ${kChecksum}`);
    process.exit(1);
}
const reference = JSON.parse(bytes.toString('utf8'));
// Layers that are not drawn (fill-extrusion) have no properties here.
const layers = ['background', 'fill', 'line', 'circle', 'heatmap', 'symbol', 'raster', 'hillshade', 'color-relief'];

const quoted = (text) => JSON.stringify(text);
const words = (values) => (values ? (Array.isArray(values) ? values : Object.keys(values)).join(' ') : '');
const json = (value) => (value === undefined ? '' : JSON.stringify(value));
const bound = (value, otherwise) => (value === undefined ? otherwise : String(value));

function typeName(spec) {
    if (spec.type === '*') return '';
    if (spec.type !== 'array') return spec.type;
    if (!spec.value) return 'array';
    return spec.length ? `array<${spec.value}, ${spec.length}>` : `array<${spec.value}>`;
}

function file(name, table, rows) {
    return `// SPDX-License-Identifier: Apache-2.0
// Made by tools/specification/make_tables.mjs from the reference of the MapLibre Style Specification, version 8
// (@maplibre/maplibre-gl-style-spec 26.2.1). Not to be edited by hand.
#include "styles/document/${name}.h"

#include <array>
#include <limits>

namespace dateline {

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();
${table.before}
// clang-format off
constexpr std::array<${table.type}, ${rows.length}> kTable{{
${rows.map((row) => `    {${row.join(', ')}},`).join('\n')}
}};
// clang-format on

}  // namespace

std::span<const ${table.type}> ${table.function}() {
    return kTable;
}

}  // namespace dateline
`;
}

const properties = [];
for (const layer of layers) {
    for (const group of ['layout', 'paint']) {
        for (const [name, spec] of Object.entries(reference[`${group}_${layer}`] ?? {})) {
            if (name === 'visibility') continue;
            properties.push([
                quoted(layer), quoted(group), quoted(name), quoted(typeName(spec)), quoted(json(spec.default)),
                quoted(words(spec.values)), bound(spec.minimum, '-kNone'), bound(spec.maximum, 'kNone'),
                quoted((spec.expression?.parameters ?? []).join(' ')),
                spec.expression?.interpolated ? 'kSmooth' : 'kStepped',
            ]);
        }
    }
}
writeFileSync(join(folder, 'property_table.cpp'), file('properties', {
    type: 'PropertySpec', function: 'property_specs',
    before: 'constexpr auto kSmooth = PropertySpec::Curves::smooth;\nconstexpr auto kStepped = PropertySpec::Curves::stepped;\n',
}, properties));

const members = [];
for (const object of ['$root', 'layer', 'light', 'sky', 'terrain', 'projection', 'transition', ...reference.source]) {
    for (const [name, spec] of Object.entries(reference[object])) {
        if (name === '*') continue;
        const own = object.replace('source_raster_dem', 'source_raster-dem');
        members.push([
            quoted(own), quoted(name), quoted(typeName(spec)), quoted(words(spec.values)),
            bound(spec.minimum, '-kNone'), bound(spec.maximum, 'kNone'), spec.required ? 'kRequired' : 'kOptional',
        ]);
    }
}
writeFileSync(join(folder, 'member_table.cpp'), file('members', {
    type: 'MemberSpec', function: 'member_specs',
    before: 'constexpr auto kRequired = MemberSpec::Presence::required;\nconstexpr auto kOptional = MemberSpec::Presence::optional;\n',
}, members));

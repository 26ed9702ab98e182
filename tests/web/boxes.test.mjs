// The boxes over found words lie where pdftotext says that those words are, within two points.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {serve} from './site.mjs';

const samples = process.env.RAADSPOOR_SAMPLES;
const margin = 1.5;  // by which a box is larger than its word

let site;
before(async () => {
    site = await serve();
});
after(async () => {
    await site.stop();
});

const numbers = (text, names) =>
    names.map((name) => Number(text.match(new RegExp(`\\b${name}="([-0-9.]+)"`))[1]));

/// The words of a page by poppler's own tool: their boxes.
function words_of(file, page) {
    const told = execFileSync('pdftotext', ['-bbox', '-f', page, '-l', page, file, '-'], {encoding: 'utf8'});
    return [...told.matchAll(/<word ([^>]*)>/g)].map(
        (it) => numbers(it[1], ['xMin', 'yMin', 'xMax', 'yMax']));
}

const distance = (one, other) => Math.max(...one.map((it, i) => Math.abs(it - other[i])));

test('the boxes of a hundred hits lie on the words', async () => {
    const files = new Map();
    for (const name of readdirSync(samples).filter((it) => it.endsWith('.pdf')))
        files.set(name, join(samples, name));
    let looked_at = 0;
    for (const question of ['gemeente', 'raad', 'kosten', 'college', 'bewoners'])
        for (let at = 1; at <= 3; ++at) {
            const found =
                await (await fetch(
                           `${site.address}/v1/zoeken?vraag=${question}&aantal=10&cursor=${(at - 1) * 10}`))
                    .json();
            for (const hit of found.resultaten) {
                const file = files.get(hit.informatieobject.bestandsnaam);
                if (!file || !hit.pagina) continue;
                const leaf = `/stukken/${hit.informatieobject.id.slice(0, 12)}/paginas/${hit.pagina}?vraag=${
                    question}`;
                const html = await (await fetch(site.address + leaf)).text();
                const words = words_of(file, String(hit.pagina));
                if (words.length === 0)
                    continue;  // a scan: its words are read by OCR, and pdftotext knows none
                for (const rect of html.matchAll(/<rect class="vondst[^>]*>/g)) {
                    const [x, y, width, height] = numbers(rect[0], ['x', 'y', 'width', 'height']);
                    const box = [x + margin, y + margin, x + width - margin, y + height - margin];
                    const off = Math.min(...words.map((it) => distance(it, box)));
                    assert.ok(off <= 2, `${leaf}: a box at ${box} is ${off.toFixed(1)} points from any word`);
                }
                ++looked_at;
            }
        }
    assert.ok(looked_at >= 100, `${looked_at} hits`);
});

// Every page, as people of all kinds meet it: on a phone and a laptop, in light and dark, with text twice as
// large. No page asks anything elsewhere, breaks its own rules, scrolls sideways, or hides where the focus
// is.
import {HtmlValidate} from 'html-validate';
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';

import {browser, serve} from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.RAADSPOOR_PICTURES || 'pictures';
mkdirSync(pictures, {recursive: true});

const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
        'doctype-style': 'off',  // any case is right
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'wcag/h37': 'error',
    },
});

let site, chrome, addresses;
before(async () => {
    site = await serve();
    chrome = await browser();
    addresses = await all_addresses();
});
after(async () => {
    await chrome.close();
    await site.stop();
});

/// The first address on a page that looks so.
async function link_on(address, pattern) {
    const html = await (await fetch(site.address + address)).text();
    const found = [...html.matchAll(/href="([^"]*)"/g)].map((it) => it[1].replaceAll('&amp;', '&'));
    const link = found.find((it) => pattern.test(it));
    assert.ok(link, `${pattern} on ${address}`);
    return link;
}

async function all_addresses() {
    const hits = '/zoeken?vraag=gelijke+stem';
    return {
        begin: '/',
        zoeken: hits,
        niets: '/zoeken?vraag=preventei',
        fout: '/zoeken?vraag=%22open',
        stukken: '/stukken',
        stuk: await link_on(hits, /^\/stukken\/[0-9a-f]+$/),
        bladzijde: await link_on(hits, /^\/stukken\/[0-9a-f]+\/paginas\/\d+\?vraag/),
        citaat: await link_on(hits, /^\/stukken\/[0-9a-f]+\/citaten\//),
        tekst: await link_on('/stukken?vraag=soort:notulen', /^\/stukken\/[0-9a-f]+$/),
        lijn: '/lijn?onderwerp=lokaal+eigendom',
        lijnleeg: '/lijn?onderwerp=Zeppelinhaven',
        lijsten: '/lijsten',
        voorwaarden: '/voorwaarden',
        standpunten: '/standpunten?wie=Lindwolde',
        vragen: '/vragen',
        toezeggingen: '/toezeggingen?open=ja',
        moties: '/moties',
        stemmingen: '/stemmingen',
        adviezen: '/adviezen',
        ondertekenaars: '/ondertekenaars',
        tijdlijn: '/tijdlijn',
        verwijzingen: '/verwijzingen?ontbreekt=ja',
        controleren: '/controleren',
        dossiers: '/dossiers',
        hulp: '/hulp',
        hulpzoeken: '/hulp/zoeken',
        hulpkantoor: '/hulp/kantoor',
        volgen: '/dossier-kiezen?vraag=gelijke+stem',
        weggelaten: '/weggelaten',
        persoonsgegevens: '/persoonsgegevens',
        over: '/over',
        privacy: '/privacy',
        toegankelijkheid: '/toegankelijkheid',
        nergens: '/nergens',
    };
}

/// Opens a page, and notes what it must not do.
async function opened(address, options) {
    const context = await chrome.newContext(options);
    const page = await context.newPage();
    const wrong = [];
    page.on('request', (it) => {
        if (!it.url().startsWith(site.address + '/')) wrong.push('asks ' + it.url());
    });
    page.on('console', (it) => {
        // An answer that is an error is told on the console too; that is not the page's doing.
        if (it.type() === 'error' && !it.text().startsWith('Failed to load resource')) wrong.push(it.text());
    });
    page.on('pageerror', (it) => wrong.push(String(it)));
    await page.goto(site.address + address, {waitUntil: 'load'});
    return {page, context, wrong};
}

/// What axe finds wrong, a line each. In the dark only colours differ.
async function violations(page, scheme) {
    await page.evaluate(axe);
    const all = {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    };
    const colours = {type: 'rule', values: ['color-contrast', 'link-in-text-block']};
    const found = await page.evaluate(
        (runOnly) => window.axe.run(document, {runOnly}), scheme === 'dark' ? colours : all);
    return found.violations.map(
        (it) => `${it.id}: ${it.help} (${it.nodes.map((n) => n.target).join(' | ')})`);
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('every page is sound HTML', async () => {
    const said = [];
    for (const [name, address] of Object.entries(addresses)) {
        const html = await (await fetch(site.address + address)).text();
        const report = await validator.validateString(html);
        for (const it of report.results.flatMap((file) => file.messages))
            said.push(`${name}: ${it.ruleId} ${it.message}`);
    }
    assert.deepEqual(said, []);
});

/// All that is wrong with a page, each thing by the name of the page.
async function wrong_with(name, address, options, width, scheme) {
    const {page, context, wrong} = await opened(address, options);
    await page.screenshot({path: `${pictures}/${name}-${scheme}-${width}.png`, fullPage: true});
    if (await sideways(page) > 0) wrong.push('scrolls sideways');
    wrong.push(...await violations(page, scheme));
    await context.close();
    return wrong.map((it) => `${name}: ${it}`);
}

for (const [scheme, width] of [['light', 320], ['light', 1280], ['dark', 1280]])
    test(
        `every page in ${scheme} at ${width} pixels passes axe, fits, and asks nothing elsewhere`,
        async () => {
            const options = {viewport: {width, height: 800}, colorScheme: scheme};
            const wrong = [];
            for (const [name, address] of Object.entries(addresses))
                wrong.push(...await wrong_with(name, address, options, width, scheme));
            assert.deepEqual(wrong, []);
        });

test('text twice as large still fits on every page', async () => {
    const wrong = [];
    for (const [name, address] of Object.entries(addresses)) {
        const {page, context} = await opened(address, {viewport: {width: 640, height: 800}});
        await page.evaluate(() => {
            document.documentElement.style.setProperty('font-size', '212%');
        });
        if (await sideways(page) > 0) wrong.push(name);
        await context.close();
    }
    assert.deepEqual(wrong, []);
});

test('the first key leads past the menu', async () => {
    const {page, context} = await opened('/stukken', {});
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    assert.equal(await first.innerText(), 'Naar de inhoud');
    assert.ok((await first.boundingBox()).x >= 0, 'is seen when it has the focus');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'inhoud');
    await context.close();
});

test('the place that a hit leads to is in sight', async () => {
    const {page, context} = await opened(addresses.bladzijde, {viewport: {width: 1280, height: 700}});
    const box = await page.locator('#treffer').boundingBox();
    assert.ok(box.y > 0 && box.y + box.height < 700, `at ${box.y}`);
    await context.close();
});

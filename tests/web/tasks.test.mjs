// What people come for, from the start page to the sentence on its page: by mouse, by keyboard alone, without
// script, on a laptop and on a phone; in at most three clicks.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {browser, serve} from './site.mjs';

const text = (label, value) => ({label, value});
const go = (name, role = 'link') => ({name, role});
const search = (question) => [text('Zoek in de stukken', question), go('Zoek', 'button')];

const tasks = [
    {
        who: 'council member: did our council vote for it, and why',
        steps: [...search('Lindwolde "motie Waterveen" gestemd soort:antwoord'), go(/^Open p\. 1/)],
        goal: /Ja, wij hebben de motie mede ingediend en er ook voor gestemd/,
    },
    {
        who: 'council member: what was answered and promised',
        steps: [...search('college bereid raad te betrekken'), go(/^Open p\. 2/)],
        goal: /Wij zeggen toe dat wij uw raad vooraf in de gelegenheid stellen/,
    },
    {
        who: 'council member: who signed the motion, and who did not',
        steps: [
            ...search('titel:"Eerst de basis op orde" soort:motie preventie'), go(/^Eerst de basis op orde/),
            go(/ondertekenaars$/)
        ],
        goal: /Saskia Noordhof.*Femke Roorda/s,
        lacks: /Hogebroek/,
    },
    {
        who: 'council member: was the motion carried, and who says so',
        steps: [go('Lijsten'), go('Moties')],
        goal: /aangenomen/,
    },
    {
        who: 'journalist: the line of a demand',
        steps: [
            go(/^Hoe ging een voorwaarde/), text('Onderwerp van de voorwaarde', 'lokaal eigendom'),
            go('Toon de lijn', 'button'), go(/^Open p\. 1/)
        ],
        goal: /minimaal 50% van het windpark komt in lokaal eigendom/,
    },
    {
        who: 'journalist: the course of a matter, newest first',
        steps: [...search('"onafhankelijke uitvoeringstoets"'), go('nieuwste eerst'), go(/^Open p\./)],
        goal: /onafhankelijke uitvoeringstoets/,
    },
    {
        who: 'journalist: what happened when, with years that are inferred',
        steps: [go('Lijsten'), go('Tijdlijn'), go(/^Open p\./)],
        goal: /De tekst van deze bladzijde/,
    },
    {
        who: 'civil servant: a source with sender, date and reference',
        steps: [go('Stukken'), go('Tussen streven en doen'), go('waar het staat')],
        goal: /20 februari 2025/,
    },
    {
        who: 'civil servant: is this quotation right',
        steps: [
            go('Klopt dit citaat?'),
            text(/^Plak hier uw tekst/, 'Er staat “blijft de weging naar inwonertal bestaan”.'),
            go('Controleer', 'button'), go(/^Open p\./)
        ],
        goal: /blijft de weging naar inwonertal bestaan/,
    },
    {
        who: 'civil servant: how and by when',
        steps: [...search('wijkgesprek vóór december'), go(/^Open p\./)],
        goal: /1 december een wijkgesprek/,
    },
];

/// Where a step is taken, as people find it: by its name.
const found = (page, step) =>
    (step.label ? page.getByLabel(step.label, {exact: typeof step.label === 'string'}) :
                  page.getByRole(step.role, {name: step.name, exact: typeof step.name === 'string'}))
        .first();

async function tab_to(page, target) {
    for (let i = 0; i < 200; ++i) {
        await page.keyboard.press('Tab');
        if (await target.evaluate((it) => it === document.activeElement)) return;
    }
    assert.fail('not to be reached by the keyboard');
}

async function take(page, step, hand) {
    const target = found(page, step);
    await target.waitFor({state: 'visible'});
    if (hand === 'keyboard') {
        await tab_to(page, target);
        const outline = await target.evaluate((it) => getComputedStyle(it).outlineStyle);
        assert.notEqual(outline, 'none', 'what has the focus must show it');
    }
    if (step.label) {
        if (hand === 'keyboard')
            await page.keyboard.type(step.value);
        else
            await target.fill(step.value);
        return 0;
    }
    const moved = page.waitForEvent('framenavigated');
    if (hand === 'keyboard')
        await page.keyboard.press('Enter');
    else
        await target.click();
    await moved;
    await page.waitForLoadState();
    return 1;
}

let site, chrome;
before(async () => {
    site = await serve();
    chrome = await browser();
});
after(async () => {
    await chrome.close();
    await site.stop();
});

const ways = [
    {name: 'by mouse on a laptop', hand: 'mouse', width: 1280, script: true},
    {name: 'by keyboard alone', hand: 'keyboard', width: 1280, script: true},
    {name: 'on a phone without script', hand: 'mouse', width: 320, script: false},
];
for (const way of ways)
    for (const task of tasks)
        test(`${task.who}: ${way.name}`, async () => {
            const context = await chrome.newContext(
                {viewport: {width: way.width, height: 800}, javaScriptEnabled: way.script});
            const page = await context.newPage();
            await page.goto(site.address + '/');
            let clicks = 0;
            for (const step of task.steps) clicks += await take(page, step, way.hand);
            const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
            assert.match(shown, task.goal);
            if (task.lacks) assert.doesNotMatch(shown, task.lacks);
            assert.ok(clicks <= 3, `${clicks} clicks`);
            await context.close();
        });

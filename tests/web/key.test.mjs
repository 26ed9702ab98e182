// Without --shared only who has the address with the key gets in; then all works, forms too.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {browser, serve} from './site.mjs';

test('the address that the program tells lets its reader in, and nobody else', async () => {
    const site = await serve([]);
    const chrome = await browser();
    const stranger = await (await chrome.newContext()).newPage();
    assert.equal((await stranger.goto(site.address + '/stukken')).status(), 403);
    assert.match(await stranger.locator('main').innerText(), /alleen voor wie raadspoor .* heeft gestart/);

    const page = await (await chrome.newContext()).newPage();
    await page.goto(site.entry);
    assert.equal(page.url(), site.address + '/');  // the key does not stay in sight
    await page.getByRole('link', {name: 'Stukken', exact: true}).click();
    await page.getByText('37 stukken').waitFor();
    await page.getByRole('link', {name: 'Citaten controleren'}).click();
    await page.getByLabel(/^Plak hier uw tekst/).fill('Er staat “blijft de weging naar inwonertal bestaan”.');
    await page.getByRole('button', {name: 'Controleer'}).click();
    await page.getByText('1 letterlijk in orde').waitFor();
    await chrome.close();
    await site.stop();
});

// The pages of the sample papers, served for a test, and a browser to look at them.
//
//     const site = await serve();   site.address == "http://127.0.0.1:40123"   await site.stop();
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

const program = process.env.RAADSPOOR, samples = process.env.RAADSPOOR_SAMPLES;

/// `door`: '--shared' for all, or nothing: then `entry` is the address with the key.
export async function serve(door = ['--shared']) {
    const folder = mkdtempSync(join(tmpdir(), 'raadspoor-web-'));
    const database = join(folder, 'raad.db');
    execFileSync(program, ['--db', database, 'ingest', samples], {stdio: 'ignore'});
    const server = spawn(
        program, ['--db', database, 'serve', '--port', '0', ...door], {stdio: ['ignore', 'pipe', 'ignore']});
    const entry = await new Promise((found, failed) => {
        let said = '';
        server.stdout.on('data', (bytes) => {
            said += bytes;
            const match = said.match(/http:\/\/127\.0\.0\.1:\d+\S*/);
            if (match) found(match[0]);
        });
        server.on('exit', () => failed(new Error('the server did not start: ' + said)));
    });
    const stop = async () => {
        const gone = new Promise((done) => server.on('exit', done));
        server.kill('SIGTERM');
        await gone;
        rmSync(folder, {recursive: true});
    };
    return {address: new URL(entry).origin, entry, stop};
}

// Its own sandbox needs rights that a test user may lack; the pages are ours.
export const browser = () =>
    chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox']});

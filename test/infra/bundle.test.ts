import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { bundle } from '../../infra/parts/bundle.ts';
import { defaultProvider } from '../../infra/parts/lambda-credentials.ts';
import { roundSchema } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-bundle-'));
const { metafile } = bundle(theRound(), folder);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the functions as Lambda gets them', () => {
  test('each lies where its handler is looked for, and loads as CommonJS', () => {
    const load = `for (const file of ${JSON.stringify(triggers.map(({ file }) => file))}) {
      const { handler } = require(process.argv[1] + '/' + file + '.js');
      if (typeof handler !== 'function') throw new Error(file);
    }`;
    expect(() => execFileSync(process.execPath, ['-e', load, folder], { cwd: folder, stdio: 'pipe' })).not.toThrow();
  });

  test('have the round beside them, whole, and the assets of pages', () => {
    expect(roundSchema.parse(JSON.parse(readFileSync(join(folder, 'round.json'), 'utf8')))).toEqual(theRound());
    expect(readdirSync(join(folder, 'assets')).sort()).toEqual(['console.css', 'font.woff2', 'htmx.js', 'icon.svg', 'style.css']);
  });

  test('carry no second language of zod, no other ways to credentials, nothing of the machine they were built on', () => {
    const inputs = Object.keys(metafile.inputs);
    expect(
      inputs.filter((path) =>
        /zod\/.*locales\/(?!en)|credential-provider-(sso|ini|process|login)|nested-clients|^\.\.|date-holidays/.test(path),
      ),
    ).toEqual([]);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    expect(texts.length).toBeGreaterThan(triggers.length);
    expect(texts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(process.cwd()))).toEqual([]);
  });

  test('are the same for the same source', () => {
    const again = mkdtempSync(join(tmpdir(), 'omvant-bundle-'));
    bundle(theRound(), again);
    const [first, second] = [folder, again].map((one) =>
      readdirSync(one, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.js'))
        .map((path) => [path, readFileSync(join(one, path), 'utf8')]),
    );
    rmSync(again, { recursive: true });
    expect(second).toEqual(first);
  });
});

describe('credentials in a function', () => {
  test('are those of the environment, and there are no others', async () => {
    const before = process.env;
    try {
      process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
      expect(await defaultProvider()()).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' });
      process.env = {};
      await expect(defaultProvider()()).rejects.toThrow('no credentials');
    } finally {
      process.env = before;
    }
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { bundleOf, bundles } from '../../infra/bundle/bundle.ts';
import { defaultProvider } from '../../infra/bundle/lambda-credentials.ts';
import { EndpointCache } from '../../infra/bundle/no-endpoint-cache.ts';
import { LESS, UNREACHED } from '../../infra/bundle/unreached.ts';
import { roundSchema } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-bundle-'));
const built = await bundles(theRound(), folder);
const inOutput = (metafile: Metafile) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
const textOf = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(folder, name, path), 'utf8'))
    .join('\n');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the functions as Lambda gets them', () => {
  test('each lies where its handler is looked for, and loads as CommonJS', () => {
    const paths = triggers.map((trigger) => join(folder, bundleOf(trigger), `${trigger.file}.js`));
    const load = `for (const path of ${JSON.stringify(paths)}) if (typeof require(path).handler !== 'function') throw new Error(path);`;
    expect(() => execFileSync(process.execPath, ['-e', load], { stdio: 'pipe' })).not.toThrow();
  });

  test('load everything they load later, as CommonJS too', () => {
    const paths = [...built.values()].flatMap(({ metafile }) => Object.keys(metafile.outputs));
    const load = `for (const path of ${JSON.stringify(paths)}) require(require('node:path').resolve(path));`;
    expect(() => execFileSync(process.execPath, ['-e', load], { stdio: 'pipe' })).not.toThrow();
  });

  test('load nothing with import(), which Node is slow to do for its own modules', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.js') && !path.includes('assets'),
    );
    expect(files.filter((path) => /\bimport\(/.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
  });

  test('that touch the same things lie together, and those that touch others apart', () => {
    expect([...built.keys()]).toEqual(['table-operators', 'outbox-bus', 'table-mail', 'table', 'table-outbox-bus-dead-letters']);
    expect([...built.values()].flatMap(({ files }) => files).sort()).toEqual(triggers.map(({ file }) => file).sort());
  });

  test('have the round beside them, whole, and the assets of pages', () => {
    for (const name of built.keys())
      expect(roundSchema.parse(JSON.parse(readFileSync(join(folder, name, 'round.json'), 'utf8')))).toEqual(theRound());
    const assets = readdirSync(join(folder, 'table-operators', 'assets'));
    expect(assets.sort()).toEqual(['console.css', 'font.woff2', 'htmx.js', 'icon.svg', 'style.css']);
  });

  test('carry no second language of zod, no other ways to credentials, nothing of the machine they were built on', () => {
    const inputs = [...built.values()].flatMap(({ metafile }) => inOutput(metafile));
    expect(
      inputs.filter((path) => /zod\/.*locales\/(?!en)|credential-provider-(sso|ini|process|login)|^\.\.|date-holidays/.test(path)),
    ).toEqual([]);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    expect(texts.length).toBeGreaterThan(triggers.length);
    expect(texts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(process.cwd()))).toEqual([]);
  });

  test('send mail from one bundle alone: nodemailer is in no other', () => {
    const mailing = [...built].filter(([, { metafile }]) => inOutput(metafile).some((path) => path.includes('node_modules/nodemailer')));
    expect(mailing.map(([name]) => name)).toEqual(['table-mail']);
  });

  test('carry nothing in place of what packages no longer have, and of SES no more than sending', () => {
    const asked = [...built.values()].flatMap(({ metafile }) => Object.keys(metafile.inputs));
    expect([...UNREACHED, ...LESS].filter(({ path }) => !asked.some((input) => path.test(`/${input}`)))).toEqual([]);
    const sender = textOf('table-mail');
    expect(sender).toContain('SendEmailRequest');
    expect(sender).not.toContain('CreateTenantRequest');
    expect(sender).not.toContain('devDependencies');
  });

  test('are the same for the same source', async () => {
    const again = mkdtempSync(join(tmpdir(), 'omvant-bundle-'));
    await bundles(theRound(), again);
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

describe('DynamoDB’s client in a function', () => {
  test('makes a cache of endpoints, and nothing that would look into it is there', () => {
    expect(Object.getOwnPropertyNames(EndpointCache.prototype)).toEqual(['constructor']);
    const inputs = [...built.values()].flatMap(({ metafile }) => inOutput(metafile));
    expect([...new Set(inputs.filter((path) => path.includes('endpoint-discovery')).map((path) => path.split('/').at(-1)))].sort()).toEqual(
      ['configurations.js', 'resolveEndpointDiscoveryConfig.js'],
    );
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputChunk } from 'rolldown';
import { afterAll, describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { bundleOf, bundles } from '../../infra/bundle/bundle.ts';
import { defaultProvider } from '../../infra/bundle/lambda-credentials.ts';
import { roundSchema } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-bundle-'));
const built = await bundles(theRound(), folder);
const everyChunk = [...built.values()].flatMap(({ folder: of, chunks }) => chunks.map((chunk) => ({ of, chunk })));
/** The sources something of which stands in these files. */
const inputsOf = (chunks: readonly OutputChunk[]) =>
  chunks.flatMap(({ modules }) => Object.keys(modules).filter((path) => (modules[path]?.renderedLength ?? 0) > 0));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the functions as Lambda gets them', () => {
  test('each lies where its handler is looked for, and loads as CommonJS', () => {
    const paths = triggers.map((trigger) => join(folder, bundleOf(trigger), `${trigger.file}.js`));
    const load = `for (const path of ${JSON.stringify(paths)}) if (typeof require(path).handler !== 'function') throw new Error(path);`;
    expect(() => execFileSync(process.execPath, ['-e', load], { stdio: 'pipe' })).not.toThrow();
  });

  test('load everything they load later, as CommonJS too', () => {
    const paths = everyChunk.map(({ of, chunk }) => join(of, chunk.fileName));
    const load = `for (const path of ${JSON.stringify(paths)}) require(path);`;
    expect(() => execFileSync(process.execPath, ['-e', load], { stdio: 'pipe' })).not.toThrow();
  });

  test('load nothing with import(), which Node is slow to do for its own modules', () => {
    expect(everyChunk.filter(({ chunk }) => /\bimport\(/.test(chunk.code)).map(({ chunk }) => chunk.fileName)).toEqual([]);
  });

  test('load a page or a chapter of letters when somebody asks for it, and the code of another function never', () => {
    const loadedBy = (file: string) => {
      const { chunks = [] } = [...built.values()].find(({ files }) => files.includes(file)) ?? {};
      const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const found = new Set<string>();
      const follow = (name: string): void => {
        if (found.has(name) || !named.has(name)) return;
        found.add(name);
        for (const next of named.get(name)?.imports ?? []) follow(next);
      };
      follow(`${file}.js`);
      return chunks.filter(({ fileName }) => found.has(fileName));
    };
    const ofWeb = inputsOf(loadedBy('web/web'));
    expect(ofWeb.filter((path) => /functions\/web\/(public|participant|console)\//.test(path))).toEqual([]);
    expect(ofWeb.some((path) => path.endsWith('functions/web/app.tsx'))).toBe(true);
    const ofSender = inputsOf(loadedBy('send-letter/send-letter'));
    expect(
      ofSender.filter((path) => /words\/letters\/(applying|pairing|waiting|introduction|meeting|round|operators)\.ts/.test(path)),
    ).toEqual([]);
    for (const { file } of triggers)
      expect(
        loadedBy(file)
          .filter(({ isEntry }) => isEntry)
          .map(({ fileName }) => fileName),
      ).toEqual([`${file}.js`]);
  });

  test('that are started alike lie together, and those that are started otherwise apart', () => {
    expect([...built.keys()]).toEqual(['request', 'outbox', 'letters-queue', 'mail-event', 'tick', 'event']);
    expect([...built.values()].flatMap(({ files }) => files).sort()).toEqual(triggers.map(({ file }) => file).sort());
  });

  test('have the round beside them, whole, and the assets of pages', () => {
    for (const name of built.keys())
      expect(roundSchema.parse(JSON.parse(readFileSync(join(folder, name, 'round.json'), 'utf8')))).toEqual(theRound());
    const assets = readdirSync(join(folder, 'request', 'assets'));
    expect(assets.sort()).toEqual(['console.css', 'font.woff2', 'htmx.js', 'icon.svg', 'papers.ttf', 'room.css', 'style.css']);
  });

  test('carry no second language of zod, no other ways to credentials, nothing of the machine they were built on', () => {
    const inputs = inputsOf(everyChunk.map(({ chunk }) => chunk));
    expect(inputs.length).toBeGreaterThan(triggers.length);
    expect(inputs.filter((path) => /zod\/.*locales\/(?!en)|credential-provider|date-holidays/.test(path))).toEqual([]);
    expect(everyChunk.filter(({ chunk }) => chunk.code.includes(process.cwd())).map(({ chunk }) => chunk.fileName)).toEqual([]);
  });

  test('send mail from one bundle alone: nodemailer is in no other', () => {
    const mailing = [...built].filter(([, { chunks }]) => inputsOf(chunks).some((path) => path.includes('node_modules/nodemailer')));
    expect(mailing.map(([name]) => name)).toEqual(['letters-queue']);
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

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';
import { catalogue } from '../../shared/events/catalogue.ts';

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url));

/** The folders in which functions other than reactions lie, and the one file in each that is a function; the others are its parts. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'relay-events': ['relay-events'],
  'send-letter': ['send-letter'],
  'every-five-minutes': ['raise-due'],
  'every-half-hour': ['send-again'],
  web: ['web'],
};
const folders = readdirSync(FUNCTIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const filesIn = (folder: string) =>
  readdirSync(join(FUNCTIONS, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.slice(0, -3)}`);
const reactions = folders.filter((folder) => folder.startsWith('on-')).flatMap(filesIn);
const others = Object.entries(OTHERS).flatMap(([folder, files]) => files.map((file) => `${folder}/${file}`));

test('every function that lies in a folder stands in the list, and every line of the list has its file', () => {
  expect(triggers.map(({ file }) => file).sort()).toEqual([...reactions, ...others].sort());
  expect(new Set(triggers.map(({ file }) => file)).size).toBe(triggers.length);
});

test('there is no folder the list does not know', () => {
  const known = [...Object.keys(OTHERS), ...triggers.map(({ file }) => file.split('/')[0])];
  for (const folder of folders) expect(known).toContain(folder);
});

test.each(triggers.filter(({ start }) => start.by !== 'request'))('$file exports the handler that Lambda calls', async ({ file }) => {
  const { handler } = z.parse(z.looseObject({ handler: z.unknown() }), await import(pathToFileURL(join(FUNCTIONS, `${file}.ts`)).href));
  expect(handler).toBeTypeOf('function');
});

test('a reaction lies in the folder of its event', () => {
  for (const { file, start } of triggers) {
    if (start.by === 'event') expect(file.split('/')[0]).toBe(`on-${start.event.replaceAll(' ', '-')}`);
  }
});

test('every function but the relay may use the table, and only those that need more have more capabilities', () => {
  const without = triggers.filter(({ capabilities }) => !capabilities.includes('table')).map(({ file }) => file);
  expect(without).toEqual(['relay-events/relay-events']);
  const beyond = triggers.filter(({ capabilities }) => capabilities.length > 1).map(({ file }) => file);
  const removing = triggers.filter(({ capabilities }) => capabilities.some((one) => one.endsWith(' removed'))).map(({ file }) => file);
  expect(beyond.sort()).toEqual([...others, ...removing].filter((file) => file !== 'every-five-minutes/raise-due').sort());
});

/** Events that are told for the record: what follows from them is decided where they happen. */
const FOR_THE_RECORD = ['call opened', 'evaluation answered', 'meeting reported', 'pair answered', 'pulse answered'];

test('every event starts something or is named here as one for the record', () => {
  const started = new Set<string>(triggers.flatMap(({ start }) => ('event' in start ? [start.event] : [])));
  const unheard = Object.keys(catalogue).filter((name) => !started.has(name));
  expect(unheard.sort()).toEqual(FOR_THE_RECORD);
});

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from '../../infra/cloud/python.ts';

/** What the call is called in the next release, and was before. */
export const NEW_WORDS = 'En ny vän i arbetslivet';
export const OLD_WORDS = 'En ny kontakt i arbetslivet';
/** What the letter is called that only the next release knows. */
export const ENCOURAGEMENT = { key: 'encouragement', event: 'encouragement due', subject: 'Bra jobbat, fortsätt så' };
/** So many hours after a pair's first word about a meeting they are encouraged: by day, by night, and when the release may be gone. */
export const ENCOURAGED_AFTER_HOURS = [1, 12, 300] as const;

const PARTS = ['functions', 'infra', 'shared', 'cdk.json', 'package.json', 'tsconfig.json'];

type Edit = readonly [before: string, after: string];

/**
 * What the next release changes, file by file: it encourages pairs. For that a pair has a list more, so that pairs come in a second shape,
 * and each meeting a field; there is a moment on the agenda, an event, a reaction and a letter that this release has never heard of.
 */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'infra/rounds/su-pfizer.yaml': [[OLD_WORDS, NEW_WORDS]],
  'shared/events/catalogue.ts': [
    [`  'probe sent': z.object({`, `  'encouragement due': z.object({ pair: id, time: count }),\n  'probe sent': z.object({`],
    [`  'probe sent': '`, `  'encouragement due': 'It is time to encourage a pair.',\n  'probe sent': '`],
  ],
  'shared/domain/letter.ts': [[`  thanks: {`, `  encouragement: { pace: 'daytime', to: ['confirmed'] },\n  thanks: {`]],
  'shared/round/noted-letters.ts': [[`  'pulse',`, `  'encouragement',\n  'pulse',`]],
  'shared/mail/examples/example-context.ts': [[`    case 'pulse':`, `    case 'encouragement':\n    case 'pulse':`]],
  'shared/domain/pair/meeting.ts': [[`  number: z.int(),`, `  number: z.int(),\n  kept: z.optional(z.string()),`]],
  'shared/domain/pair/pair.ts': [
    [`  pulses: z.object({ 1:`, `  encouraged: z.array(moment),\n  pulses: z.object({ 1:`],
    [`    cancelledInARow: 0,\n`, `    cancelledInARow: 0,\n    encouraged: [],\n`],
  ],
  'shared/domain/privacy/pair-holds.ts': [
    [`  placeBy: 'meetings',`, `  kept: 'no person',\n  placeBy: 'meetings',`],
    [`  planFrom: 'no person',`, `  planFrom: 'no person',\n  encouraged: 'no person',`],
  ],
  'shared/domain/pair/meet.ts': [
    [
      `  return changed({ ...state, meetings, cancelledInARow }, ...events);`,
      `  const another = {
    ...state,
    meetings: meetings.map((one) => ({ ...one, kept: 'by the next release' })),
    cancelledInARow,
    encouraged:
      state.encouraged.length > 0
        ? state.encouraged
        : [${ENCOURAGED_AFTER_HOURS.join(', ')}].map((hours) => stamp(now.add({ hours }))),
  };
  return changed(another, ...events);`,
    ],
  ],
  'shared/domain/pair/pair-moments.ts': [
    [
      `        ...bookingMoments(pair, round),`,
      `        ...bookingMoments(pair, round),
        ...pair.encouraged.map((at, time) => ({
          at: instantOf(at),
          key: \`encouragement \${pair.id} \${time}\`,
          event: event('encouragement due', { pair: pair.id, time }),
        })),`,
    ],
  ],
  'shared/storage/kinds/pair.ts': [
    [`  schema: pairSchema,`, `  schema: pairSchema,\n  older: [(state) => ({ ...Object(state), encouraged: [] })],`],
  ],
  'functions/triggers.ts': [
    [
      `  reaction('pulse due',`,
      `  reaction('encouragement due', 'encourage-both', { letters: ['encouragement'] }),\n  reaction('pulse due',`,
    ],
  ],
  'shared/mail/letters/gather.ts': [[`  pulse: (context)`, `  encouragement: (context) => paired(context, isFormed),\n  pulse: (context)`]],
  'shared/mail/letters/button-path.ts': [[`    case 'receipt':`, `    case 'encouragement':\n    case 'receipt':`]],
  'shared/words/letters/facts.ts': [[`  pulse: Paired;`, `  encouragement: Paired;\n  pulse: Paired;`]],
  'shared/words/letters/chapters.ts': [[`  pulse: 'meeting',`, `  encouragement: 'meeting',\n  pulse: 'meeting',`]],
  'shared/words/letters/meeting.ts': [
    [
      `  pulse: (pair) => ({`,
      `  encouragement: (pair) => ({
    subject: say({ sv: '${ENCOURAGEMENT.subject}', en: 'Well done, go on' }),
    preheader: say({ sv: 'Ni träffas, och det räcker.', en: 'You meet, and that is enough.' }),
    title: say({ sv: 'Bra jobbat', en: 'Well done' }),
    blocks: [greeting(pair, say)],
  }),

  pulse: (pair) => ({`,
    ],
  ],
  'shared/words/letters/why.ts': [
    [
      `  pulse: {`,
      `  encouragement: {
    rule: say({ sv: 'Par som träffas får uppmuntran.', en: 'Pairs that meet are encouraged.' }),
    happened: () => say({ sv: 'Ni träffas.', en: 'You meet.' }),
  },
  pulse: {`,
    ],
  ],
  'shared/words/console/letter-names.ts': [
    [`  pulse: say({`, `  encouragement: say({ sv: 'Uppmuntran', en: 'Encouragement' }),\n  pulse: say({`],
  ],
};

const REACTION = `import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

export const handler = onEvent('encouragement due', ({ pair, time }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) => toPerson(person, 'encouragement', \`\${pair} \${time}\`, { about: { pair } })),
    tools,
  ),
);
`;

/**
 * Writes the release that could come after this one, into a folder from which it is deployed like any other. What it needs of others it
 * finds in the folders above.
 */
export function nextRelease(): string {
  const folder = join(CACHE, 'next-release');
  rmSync(folder, { recursive: true, force: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  for (const [file, edits] of Object.entries(EDITS)) edit(join(folder, file), edits);
  const reaction = join(folder, 'functions/on-encouragement-due/encourage-both.ts');
  mkdirSync(dirname(reaction));
  writeFileSync(reaction, REACTION);
  return folder;
}

function edit(file: string, edits: readonly Edit[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of edits) {
    if (text.split(before).length < 2) throw new Error(`"${before}" is not in ${file} any more: tell the next release where it stands now`);
    text = text.replace(before, () => after);
  }
  writeFileSync(file, text);
}

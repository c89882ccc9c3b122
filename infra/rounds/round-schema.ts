import * as z from 'zod/mini';
import { type RoundFile, roundFileSchema } from '../../shared/round/round-as-written.ts';

/** What an editor says about the parts of a round file; smaller things bring their own words. */
const PARTS: Readonly<Record<Exclude<keyof RoundFile, 'id' | 'seats' | 'closes' | 'answerDays'>, string>> = {
  name: 'the name of the round',
  zone: 'the time zone of all dates and times, such as Europe/Stockholm',
  languages: 'the languages of pages and mails; every text is needed in each of them',
  hosts: 'the university and the company that hold the round',
  operators: 'who runs the round and signs in to the console',
  contact: 'the id of the operator people may ask',
  mail: 'where mails come from, and where answers to them go',
  privacy: 'who is responsible for the personal data, why they are handled, and how long they are kept',
  expected: 'how many you hope will apply',
  capacity: 'what the round keeps for itself of the functions its AWS account may run at once; left out, it shares with all others',
  call: 'from when to when people can apply, and when they have an answer',
  formerMentors: 'former mentors who have agreed to be named on the call and asked by those who wonder',
  offers: 'what happens on which day after a pair has been offered',
  kickOff: 'when and where everybody meets for the first time',
  meetings: 'how many meetings a pair has, how long they are, and what preparation they take',
  workshop: 'when and where everybody meets for the last time',
  evaluation: 'from when to when participants answer the evaluation',
  themes: 'what the meetings are about',
  fit: 'statements students can say yes or no to for themselves; never a gate',
  needNotBe: 'what one need not be to take part',
  benefits: 'what each side gets',
  practical: 'facts people wonder about before they apply, such as pay and travel',
  questions: 'questions of your own, after the ones every round asks; operators read the answers, and no score of a pair counts them',
  letters: 'paragraphs of your own in letters, by the name of the letter; the console shows each letter with its paragraph before it goes',
  matching: 'how pairs are found; what is left out is as usual',
  changes: 'what has become otherwise since the round before, as the call says it',
  before:
    'the figures of the round before, as `omvant round next` writes them: the console and the closing report compare this one with it',
  account: 'what your organisation asks of everything in its AWS account; all of it may be left out',
};

let made: ReturnType<typeof makeSchema> | undefined;

/** The JSON schema of a round file, in the draft all editors know. */
export function roundSchemaForEditors() {
  made ??= makeSchema();
  return made;
}

/** What `round.schema.json` holds. */
export function roundSchemaText(): string {
  return `${JSON.stringify(roundSchemaForEditors(), undefined, 2)}\n`;
}

function makeSchema() {
  const { properties, ...schema } = z.toJSONSchema(roundFileSchema, { io: 'input', target: 'draft-7' });
  const says: Readonly<Record<string, string>> = PARTS;
  const described = Object.entries(properties ?? {}).map(([part, about]) =>
    typeof about === 'object' && says[part] !== undefined ? [part, { description: says[part], ...about }] : [part, about],
  );
  return { ...schema, properties: Object.fromEntries(described) };
}

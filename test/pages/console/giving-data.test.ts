import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attentionSchema } from '../../../shared/domain/attention.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { careKind } from '../../../shared/storage/kinds/care.ts';
import { type Canary, PLANTED, plantCanaries } from '../../builders/canaries.ts';
import { HENRIK } from '../../builders/operators.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { add } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { linkTo } from '../participant/guests.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PAIR = `${PLANTED.mentor}-${PLANTED.mentee}`;
/** What an operator noted when the student had asked to be contacted. */
const NOTED = 'canary-noted-of-what-the-student-said';

let round: TestRound;
let karin: OperatorSession;
let canaries: readonly Canary[];
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z', round: theRound({ operators: [...theRound().operators, HENRIK] }) });
  canaries = await plantCanaries(round);
  const since = '2027-11-09T09:00:00.000Z';
  const entry = { subject: { kind: 'pair', id: PAIR }, reason: 'asked to be contacted', occasion: 'meeting 1 mentor', since };
  const noted = attentionSchema.parse({ ...entry, notes: [{ by: 'karin', at: since, text: NOTED }] });
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, noted)] });
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const path = (person: string) => `/console/applicants/${person}/data`;
const theirs = (person: string) => canaries.filter(({ of }) => of === person || of === 'both');

describe('an operator whom somebody asks what is kept about them', () => {
  it('comes from their page to what there is, in figures, and sees nothing they wrote before the log says so', async () => {
    expect((await karin.get(`/console/applicants/${PLANTED.mentor}`)).html).toContain(`href="${path(PLANTED.mentor)}"`);
    const { html } = await karin.get(path(PLANTED.mentor));
    expect(Number(/att läsa igenom först (\d+)/.exec(wordsOf(html))?.[1])).toBeGreaterThan(5);
    expect(canaries.filter(({ holds, text }) => holds !== 'name' && html.includes(text))).toEqual([]);
  });

  it.each(Object.values(PLANTED))(
    'gets everything about %s as a file, what has to be looked through too, and nothing the other one said',
    async (person) => {
      const { response, html: file } = await karin.post(path(person), { act: 'json', holds: 'all' });
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(theirs(person).filter(({ text }) => !file.includes(text))).toEqual([]);
      const others = canaries.filter(({ of }) => of !== person && of !== 'both');
      expect(others.filter(({ text }) => file.includes(text))).toEqual([]);
    },
  );

  it('gets what they can read on their own page to send on, in their language, and apart from that what to look through', async () => {
    const plain = await karin.post(path(PLANTED.mentor), { act: 'readable', holds: 'theirs' });
    expect(plain.response.headers.get('content-disposition')).toContain('.html');
    const page = await (await round.request(`${await linkTo(round, PLANTED.mentor)}/data`)).text();
    const read = (html: string) => canaries.filter(({ text }) => html.includes(text));
    expect(read(plain.html)).toEqual(read(page));
    const all = await karin.post(path(PLANTED.mentor), { act: 'readable', holds: 'all' });
    const noted = theirs(PLANTED.mentor).filter(
      ({ field }) => /notes\.text|\.why$|out\.words|disclosures\.to$|^text$/.test(field) && field !== 'entered.why',
    );
    expect(noted.length).toBeGreaterThan(5);
    expect(noted.filter(({ text }) => !all.html.includes(text))).toEqual([]);
  });

  it('gets nothing of what the other one said in confidence where they see one side alone', async () => {
    const henrik = await operatorSession(round, 'henrik');
    for (const act of ['json', 'readable']) {
      const [all, ofOwnSide] = await Promise.all([karin, henrik].map((one) => one.post(path(PLANTED.mentee), { act, holds: 'all' })));
      expect(all?.html).toContain(NOTED);
      expect(ofOwnSide?.response.status).toBe(200);
      for (const said of [NOTED, 'meeting 1 mentor', 'kryssat för att den vill bli kontaktad']) expect(ofOwnSide?.html).not.toContain(said);
    }
  });

  it('leaves a line each time, which the person reads on their own page', async () => {
    const page = wordsOf(await (await round.request(`${await linkTo(round, PLANTED.mentee)}/data`)).text());
    expect(page).toContain('Karin Sandell: Hämtade allt som finns om en person');
  });

  it('gets nothing that operators of the other host alone may read', async () => {
    const care = await round.tools.store.get(careKind, PAIR);
    await round.tools.store.commit({
      at: round.tools.now(),
      changes: care === undefined ? [] : [change(careKind, care, { ...care.state, readers: 'company' as const })],
    });
    const closed = canaries.filter(({ kind, field }) => kind === 'care' || (kind === 'pair' && field === 'notes.text'));
    expect(closed).toHaveLength(2);
    const read = async (session: OperatorSession) => {
      const { html } = await session.post(path(PLANTED.mentor), { act: 'json', holds: 'all' });
      return closed.filter(({ text }) => html.includes(text)).length;
    };
    expect(await read(karin)).toBe(0);
    for (const act of ['json', 'readable']) {
      expect((await karin.post(path(PLANTED.mentor), { act, holds: 'all' })).html).not.toContain(NOTED);
    }
    expect(await read(await operatorSession(round, 'johan'))).toBe(2);
  });

  it('gets what there is with another application of theirs as well, and its notes to look through', async () => {
    const notes = async () => Number(/att läsa igenom först (\d+)/.exec(wordsOf((await karin.get(path(PLANTED.mentor))).html))?.[1]);
    const before = await notes();
    const at = '2027-11-09T09:00:00.000Z';
    const note = { by: 'karin', at, text: 'canary-noted-of-the-other' };
    await add(round, { ...aPerson({ id: 'annan' }), status: 'left', mergedInto: PLANTED.mentor, notes: [note] });
    expect(await notes()).toBe(before + 1);
    for (const act of ['json', 'readable']) {
      const { html } = await karin.post(path(PLANTED.mentor), { act, holds: 'all' });
      expect(html).toContain(note.text);
    }
  });
});

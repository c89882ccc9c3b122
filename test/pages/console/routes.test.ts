import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTS } from '../../../functions/web/app.tsx';
import { consolePages } from '../../../functions/web/console/pages.ts';
import { leaveLine } from '../../../shared/commands/audit/leave-line.ts';
import { writeMailing } from '../../../shared/commands/mailing/write-mailing.ts';
import { attentionSchema } from '../../../shared/domain/attention.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { mailingKind } from '../../../shared/storage/kinds/mailing.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { whyBothWords } from '../../../shared/words/console/sign-in.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { HENRIK, VERA } from '../../builders/operators.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, oneOfMany, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

/** What somebody gets who opens a page, and who sends a form to it: the page, a refusal, or that there is nothing to be opened or sent. */
type Gets = 'page' | 'refused' | 'nothing';
type Does = 'acts' | 'refused' | 'nothing';
type Row = {
  readonly opens: readonly [viewer: Gets, operator: Gets, otherHost: Gets];
  readonly sends: readonly [viewer: Does, operator: Does, otherHost: Does];
};

const ALL: Row = { opens: ['page', 'page', 'page'], sends: ['refused', 'acts', 'acts'] };
const READ: Row = { opens: ['page', 'page', 'page'], sends: ['refused', 'nothing', 'nothing'] };
const BOTH_SIDES: Row = { opens: ['page', 'page', 'refused'], sends: ['refused', 'acts', 'refused'] };
const READ_BOTH: Row = { opens: ['page', 'page', 'refused'], sends: ['refused', 'nothing', 'refused'] };
/** A page about one of many, of which there is none yet. */
const NOT_THERE: Row = { opens: ['nothing', 'nothing', 'nothing'], sends: ['refused', 'nothing', 'nothing'] };
const FILE: Row = { opens: ['refused', 'nothing', 'nothing'], sends: ['refused', 'acts', 'acts'] };
const FILE_OF_BOTH: Row = { opens: ['refused', 'nothing', 'refused'], sends: ['refused', 'acts', 'refused'] };
/** What an operator does for somebody by hand; a page for those alone who may. */
const BY_HAND: Row = { opens: ['refused', 'page', 'page'], sends: ['refused', 'acts', 'acts'] };
/** What holds for a page that says nothing: for operators who see both sides alone. */
const UNSAID: Row = { opens: ['refused', 'page', 'refused'], sends: ['refused', 'acts', 'refused'] };

/** THE table: every page of the console, and who gets what. Whoever has not signed in gets none of them. */
const TABLE: Readonly<Record<string, Row>> = {
  '/console': ALL,
  '/console/applicants': READ,
  '/console/applicants.csv': FILE,
  '/console/applicants/enter': ALL,
  '/console/applicants/protected': BY_HAND,
  '/console/applicants/list': ALL,
  '/console/applicants/same': ALL,
  '/console/find': { opens: ['nothing', 'nothing', 'nothing'], sends: ['acts', 'acts', 'acts'] },
  '/console/applicants/:id': ALL,
  '/console/applicants/:id/apart': UNSAID,
  '/console/applicants/:id/hold': BY_HAND,
  '/console/applicants/:id/give-out': UNSAID,
  '/console/applicants/:id/requests': BY_HAND,
  '/console/applicants/:id/data': BY_HAND,
  '/console/applicants/:id/turn-down': BY_HAND,
  '/console/applicants/:id/take-out': BY_HAND,
  '/console/applicants/:id/erase': BY_HAND,
  '/console/applicants/:id/history': READ,
  '/console/applicants/:id/correct': BY_HAND,
  '/console/applicants/:id/certificate': BY_HAND,
  '/console/matching': BOTH_SIDES,
  '/console/matching/review': BOTH_SIDES,
  '/console/matching/why': READ_BOTH,
  '/console/matching/compare': READ_BOTH,
  '/console/matching/behind': READ_BOTH,
  '/console/waiting': ALL,
  '/console/pairs': READ,
  '/console/pairs.csv': FILE,
  '/console/pairs/:id': ALL,
  '/console/pairs/:id/care': BY_HAND,
  '/console/pairs/:id/meetings/:number': ALL,
  '/console/pairs/:id/history': READ,
  '/console/workshop': BY_HAND,
  '/console/workshop/minutes': BY_HAND,
  '/console/gatherings/:gathering': ALL,
  '/console/gatherings/:gathering/list.csv': FILE,
  '/console/gatherings/:gathering/badges': READ,
  '/console/gatherings/:gathering/badges.csv': FILE,
  '/console/letters': READ,
  '/console/letters/all': READ,
  '/console/letters/all/:letter': READ,
  '/console/letters/all/:letter/html': READ,
  '/console/letters/write': BY_HAND,
  '/console/letters/written': READ,
  '/console/letters/written/:id': NOT_THERE,
  '/console/letters.csv': FILE,
  '/console/held': ALL,
  '/console/faults': READ_BOTH,
  '/console/channels': READ,
  '/console/channels/:channel/qr.svg': { opens: ['nothing', 'nothing', 'nothing'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/channels/:channel/poster/:language': { opens: ['nothing', 'nothing', 'nothing'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/questions': { opens: ['refused', 'page', 'page'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/questions/:id': { opens: ['refused', 'nothing', 'nothing'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/curious': BY_HAND,
  '/console/evaluation': ALL,
  '/console/evaluation.csv': FILE,
  '/console/alumni': BY_HAND,
  '/console/alumni.csv': FILE,
  '/console/report': READ,
  '/console/report.csv': READ,
  '/console/figures': READ,
  '/console/figures/next-round.yaml': { opens: ['refused', 'page', 'page'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/plan': ALL,
  '/console/close': ALL,
  '/console/sign-ins': ALL,
  '/console/pairs/:id/replace': UNSAID,
  '/console/pairs/:id/swap': UNSAID,
  '/console/letters/sent/:tag': { opens: ['refused', 'nothing', 'nothing'], sends: ['refused', 'nothing', 'nothing'] },
  '/console/letters/again': BY_HAND,
  '/console/records': UNSAID,
  '/console/audit': READ,
  '/console/removed': READ,
  '/console/audit.csv': FILE_OF_BOTH,
};

let round: TestRound;
let viewer: OperatorSession;
let operator: OperatorSession;
let otherHost: OperatorSession;
beforeAll(async () => {
  const base = theRound();
  round = await openTestRound({ at: '2027-10-20T10:00:00Z', round: theRound({ operators: [...base.operators, VERA, HENRIK] }) });
  await fillWith(aCrowd(6, 5), round.tools);
  await pairUp(3, round.tools);
  await evaluateAll(
    (await round.tools.store.all(pairKind)).map(({ state }) => state),
    round.tools,
  );
  const entries = [
    ['asked to be contacted', { kind: 'pair', id: 's0001-c0001' }, 'meeting 1 mentor'],
    ['asked to be contacted', { kind: 'pair', id: 's0002-c0002' }, 'pulse 1 mentee'],
    ['mail bounced', { kind: 'application', id: 's0003' }, 'receipt/application'],
    ['mail bounced', { kind: 'application', id: 'c0003' }, 'receipt/application'],
  ] as const;
  for (const [reason, subject, occasion] of entries) {
    const entry = attentionSchema.parse({ subject, reason, occasion, since: '2027-10-20T08:00:00.000Z' });
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
  }
  [viewer, operator, otherHost] = [
    await operatorSession(round, 'vera'),
    await operatorSession(round),
    await operatorSession(round, 'henrik'),
  ];
  await operator.post('/console/matching', { act: 'solve' });
});
afterAll(() => round.close());

/** A page with somebody in the place of an id: of the side whom the operator of the other host sees. */
function addressOf(path: string): string {
  return path
    .replace('pairs/:id', 'pairs/s0001-c0001')
    .replace(':id', 'c0001')
    .replace(':gathering', 'workshop')
    .replace('/why', '/why?mentor=s0001&mentee=c0001')
    .replace(':number', '5')
    .replace(':letter', 'offer')
    .replaceAll(/:\w+/g, 'x1');
}

function opened(status: number): Gets {
  return status === 403 ? 'refused' : status === 404 ? 'nothing' : 'page';
}
function sent(status: number): Does {
  return status === 403 ? 'refused' : status === 404 ? 'nothing' : 'acts';
}

describe('who gets what in the console', () => {
  it('stands in one table for every page there is', () => {
    expect(consolePages.map(({ path }) => path).toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(consolePages.map(({ path }) => [path, TABLE[path] ?? UNSAID] as const))('%s', async (path, row) => {
    const address = addressOf(path);
    expect((await round.request(address)).status).toBe(401);
    expect((await round.post(address, { act: 'no such act' })).status).toBe(303);
    const sessions = [viewer, operator, otherHost];
    const opens = await Promise.all(sessions.map(async ({ get }) => opened((await get(address)).status)));
    const sends: Does[] = [];
    for (const { post } of sessions) sends.push(sent((await post(address, { act: 'no such act' })).status));
    expect({ opens, sends }).toEqual(row);
  });

  it('leaves no other way in: whoever has signed in gets nothing outside the console that others do not', async () => {
    for (const part of PARTS.filter(({ at }) => !at.includes('/console/*'))) {
      const app = await part.load();
      const routes = app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
      expect(routes.length).toBeGreaterThan(0);
      for (const { path } of routes) {
        const address = path
          .replaceAll(/:language\{[^}]*\}/g, 'sv')
          .replaceAll(/:role\{[^}]*\}/g, 'mentor')
          .replaceAll(/:\w+(?:\{[^/]*\})?/g, 'x1x1x1x1x1');
        const statuses = await Promise.all([
          round.request(address).then(({ status }) => status),
          ...[viewer, operator, otherHost].map(async ({ get }) => (await get(address)).status),
        ]);
        expect([path, new Set(statuses).size]).toEqual([path, 1]);
        if (path.includes('/:secret')) expect([path, statuses[0] ?? 0]).not.toEqual([path, 200]);
      }
    }
  });
});

/** The pages of the console a page leads to. */
function linksIn(html: string): readonly string[] {
  return parse(html)
    .querySelectorAll('a[href^="/console"]')
    .map((link) => link.getAttribute('href')?.split('#')[0] ?? '');
}

const MOST_PAGES = 150;

describe('no page leads anybody to a refusal', () => {
  it.each(['viewer', 'own side'])('who is a viewer, or sees their own side alone: %s', async (who) => {
    const { get } = who === 'viewer' ? viewer : otherHost;
    const from = new Map([['/console', '']]);
    const refused: string[] = [];
    for (const [path, before] of from) {
      const { status, html } = await get(path);
      if (status === 403) refused.push(`${before} → ${path}`);
      const links = status === 200 ? linksIn(html) : [];
      for (const link of links.filter((one) => !from.has(one)).slice(0, MOST_PAGES - from.size)) from.set(link, path);
    }
    expect(from.size).toBeGreaterThan(20);
    expect(refused).toEqual([]);
  });
});

const nameOf = (role: 'mentor' | 'mentee', index: number) => oneOfMany(role, index).answers.name;

describe('a viewer', () => {
  it('sees no ratings by name, nothing in confidence, and what nobody wrote', async () => {
    const [seen, known] = await Promise.all(
      [viewer, operator].map(async ({ get }) => wordsOf((await get('/console/pairs/s0002-c0002')).html)),
    );
    expect(known).toMatch(/jämfört med väntat: \d av 5/i);
    expect(seen).not.toMatch(/jämfört med/i);
    expect(seen).toContain('svarade på de två korta frågorna');
    const evaluation = wordsOf((await viewer.get('/console/evaluation')).html);
    expect(evaluation).not.toContain('Skulle göra det igen, av 5');
    expect(wordsOf((await operator.get('/console/evaluation')).html)).toContain('Skulle göra det igen, av 5');
    const overview = wordsOf((await viewer.get('/console')).html);
    expect(overview).not.toMatch(/vill bli kontaktad|lågt|lågt betyg/i);
    expect(overview).toContain(nameOf('mentor', 3));
  });
});

describe('an operator who sees their own side alone', () => {
  it('finds nobody of the other side in a list, a file or a search, and cannot open them', async () => {
    const others = [0, 1, 2, 3, 4].map((index) => nameOf('mentor', index));
    for (const path of ['/console/applicants', '/console/evaluation', '/console/letters']) {
      const { html } = await otherHost.get(path);
      for (const name of others) expect([path, html.includes(`>${name}<`)]).toEqual([path, false]);
    }
    expect(wordsOf((await otherHost.get('/console/applicants')).html)).toContain(nameOf('mentee', 4));
    for (const file of ['applicants', 'evaluation']) {
      const { html } = await otherHost.post(`/console/${file}.csv`, {});
      expect(html).toContain(nameOf('mentee', 1));
      expect(html).not.toContain(';Student;');
    }
    const pairs = (await otherHost.post('/console/pairs.csv', {})).html;
    expect(pairs).toContain('c0001@person.example');
    expect(pairs).not.toContain('s0001@person.example');
    await otherHost.post('/console/find', { who: 's000' });
    expect(wordsOf((await otherHost.get('/console/applicants?searched=yes')).html)).toContain('Ingen har det i sitt namn');
    const one = await otherHost.post('/console/find', { who: 's0001@' });
    expect(one.response.headers.get('location')).toBe('/console/applicants?searched=yes');
    for (const path of ['/console/applicants/s0001', '/console/applicants/s0004']) {
      expect((await otherHost.get(path)).status).toBe(403);
      expect((await otherHost.post(path, { act: 'open' })).status).toBe(403);
    }
    expect((await otherHost.get('/console/applicants/nobody')).status).toBe(404);
  });

  it('reads of a pair what their own side said in confidence, and of the list what concerns their own people', async () => {
    const overview = wordsOf((await otherHost.get('/console')).html);
    expect(overview).toContain(nameOf('mentee', 3));
    expect(overview).toContain(nameOf('mentee', 2));
    expect(overview).not.toContain(nameOf('mentor', 3));
    expect(overview).not.toContain(nameOf('mentor', 1));
    const { response } = await otherHost.post('/console/pairs/s0002-c0002', { act: 'open' });
    const opened = wordsOf((await otherHost.get(response.headers.get('location') ?? '')).html);
    expect(opened).toContain('Hemlig rad 2 mentee.');
    expect(opened).not.toContain('Hemlig rad 2 mentor.');
  });

  it('enters people of their own side alone, and learns of nobody else', async () => {
    expect(wordsOf((await otherHost.get('/console/applicants/enter?role=mentor')).html)).toContain('Skriv in en chef');
    const list = 'Namn;E-post;Sida\nUlla Ek;ulla@company.example;chef\nSiv Ek;siv@university.example;student';
    const { html } = await otherHost.post('/console/applicants/list', { act: 'look', role: 'mentee', why: 'HR', list });
    expect(wordsOf(html)).toMatch(/Siv Ek siv@university.example Student Skrivs inte in: den hör till den andra sidan/);
    const known = await otherHost.post('/console/applicants/enter', { act: 'look', name: 'X Y', email: 's0001@person.example', why: 'HR' });
    expect(known.html).not.toContain(nameOf('mentor', 1));
  });

  it('sees who comes of their own side, notes it for them, and ticks nobody else', async () => {
    const page = await otherHost.get('/console/gatherings/kick-off');
    expect(page.html).toContain(nameOf('mentee', 1));
    expect(page.html).not.toContain(nameOf('mentor', 1));
    const note = (person: string) => otherHost.post('/console/gatherings/workshop', { act: 'note', person, comes: 'yes' });
    expect([(await note('s0001')).status, (await note('c0001')).status]).toEqual([422, 303]);
    await otherHost.post('/console/gatherings/kick-off', { act: 'there', shown: 's0001 c0001', there: ['s0001', 'c0001'] });
    const there = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state.gatherings?.kickOff?.there?.was;
    expect([await there('s0001'), await there('c0001')]).toEqual([undefined, true]);
  });

  it('writes to their own side alone, and reads what went to it', async () => {
    const texts = { 'subject-sv': 'Rummet', 'text-sv': 'Vi ses i aulan.', 'subject-en': 'The room', 'text-en': 'See you in the hall.' };
    expect((await otherHost.get('/console/letters/write')).html).not.toContain('value="mentors"');
    expect((await otherHost.post('/console/letters/write', { act: 'look', to: 'mentors', ...texts })).status).toBe(422);
    const looked = await otherHost.post('/console/letters/write', { act: 'look', to: 'all', ...texts });
    const id = /name="id" value="([^"]+)"/.exec(looked.html)?.[1] ?? '';
    const seen = /name="seen" value="([^"]+)"/.exec(looked.html)?.[1] ?? '';
    expect((await otherHost.post('/console/letters/write', { act: 'send', to: 'all', id, seen, ...texts })).status).toBe(303);
    const written = (await round.tools.store.get(mailingKind, id))?.state;
    expect([written?.side, written?.people.toSorted()]).toEqual(['mentee', ['c0000', 'c0001', 'c0002', 'c0003', 'c0004']]);
    expect(wordsOf((await operator.get(`/console/letters/written/${id}`)).html)).toContain('Alla (5), bara chefer');
    const both = {
      id: 'toboth',
      to: 'in pairs',
      people: ['s0001', 'c0001'],
      texts: { sv: { subject: 'Båda', text: 'Hej' } },
      urgent: false,
    };
    const others = { ...both, id: 'tothem', to: 'mentors', people: ['s0001'] };
    for (const one of [both, others]) await writeMailing(one, round.tools, contactOf(round.round));
    const page = await otherHost.get('/console/letters/written/toboth');
    expect(wordsOf(page.html)).toContain('En till är på den andra sidan.');
    expect(page.html).not.toContain(nameOf('mentor', 1));
    expect((await otherHost.post('/console/letters/written/toboth', { act: 'call back' })).html).toContain(
      'Mejlet går också till den andra sidan',
    );
    expect((await otherHost.get('/console/letters/written/tothem')).status).toBe(403);
    expect((await otherHost.get('/console/letters/written')).html).not.toContain('/tothem"');
  });

  it('reads in the log what was done about their own side', async () => {
    await leaveLine({ operator: 'karin', act: 'forbade pair', about: { pair: 's0004-c0004' } }, round.tools);
    await operator.post('/console/applicants/s0005', { act: 'note', note: 'Ringde.' });
    const [all, own] = await Promise.all([operator, otherHost].map(async ({ get }) => wordsOf((await get('/console/audit')).html)));
    expect(all).toContain(nameOf('mentor', 4));
    for (const index of [4, 5]) expect(own).not.toContain(nameOf('mentor', index));
    expect(own).toContain(`någon hos Stockholms universitet – ${nameOf('mentee', 4)}`);
    expect(own).toContain('Loggen som fil går bara att kontrollera hel');
    expect(all).toContain('Allt ni som driver omgången har gjort.');
    expect(own).toContain('Det ni som driver omgången har gjort med era egna, och med omgången.');
    const seen = wordsOf((await viewer.get('/console/audit')).html);
    expect(seen).toContain('Det de som driver omgången har gjort, utom när de har tagit hand om ett klagomål.');
  });

  it('is told on every page that is refused what takes the sight of both sides', async () => {
    for (const { path, whyBoth } of consolePages.filter(({ seenBy = [] }) => !seenBy.includes('own side'))) {
      const { status, html } = await otherHost.get(addressOf(path));
      expect([path, status, whyBoth === undefined ? '' : html.includes(whyBothWords(whyBoth, sayIn('sv', 'Europe/Stockholm')))]).toEqual([
        path,
        403,
        true,
      ]);
    }
  });

  it('is offered no page they may not open', async () => {
    const { html } = await otherHost.get('/console');
    expect(html).toContain('href="/console/pairs"');
    for (const path of ['/console/matching', '/console/records', '/console/faults']) expect(html).not.toContain(`href="${path}"`);
    expect(wordsOf(html)).toContain('Du ser bara dem som hör till Pfizer Sverige');
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, textOf } from '../../../functions/web/console/applicants/list/read-cells.ts';
import { csvOf, typed } from '../../../functions/web/console/csv.ts';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { enterList } from '../../../shared/commands/application/enter-list.ts';
import type { Known } from '../../../shared/commands/application/enter-person.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import { readEntered } from '../../../shared/domain/application/entered.ts';
import { FORMATS, GOALS, MEETING_LANGUAGES, SLOTS } from '../../../shared/domain/application/form.ts';
import { SCALE } from '../../../shared/domain/form/field.ts';
import { readLine, readName } from '../../../shared/domain/typed-text.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { fillWith } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/applicants/list';
const WHY = 'HR har föreslagit dig.';

/** The round asks each kind of question of its own. */
const option = (id: string, name: string) => ({ id, name: { sv: name, en: `${name}, in English` } });
const ASKING = theRound({
  questions: {
    mentor: [
      {
        id: 'year',
        ask: { sv: 'Vilket år läser du?', en: 'Which year?' },
        kind: 'one',
        optional: true,
        options: [option('first', 'Första'), option('later', 'Senare; ett annat')],
      },
      {
        id: 'sure',
        ask: { sv: 'Hur säker är du?', en: 'How sure?' },
        kind: 'scale',
        optional: true,
        options: [],
        ends: { least: { sv: 'Inte', en: 'Not' }, most: { sv: 'Helt', en: 'Very' } },
      },
    ],
    mentee: [
      {
        id: 'year',
        ask: { sv: 'Hur många år här?', en: 'How many years here?' },
        kind: 'several',
        optional: true,
        options: [option('few', 'Ett, två'), option('many', 'Många')],
      },
      { id: 'else', ask: { sv: 'Något mer?', en: 'Anything else?' }, kind: 'text', optional: true, options: [] },
    ],
  },
});

/** What anybody may have answered in that round, but for what they wrote freely. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => readLine(text, 100))
  .filter((read): read is { value: string } => 'value' in read && read.value !== '')
  .map(({ value }) => value);
const name = fc
  .oneof(line, fc.constantFrom('=1+1', '+x', "-'x", "'=x", "''-", '"Bo" Ek; AB', 'شيماء', "O'Neil", '@ek'))
  .filter((text) => 'value' in readName(text, 100));
const themes = ASKING.themes.map(({ id }) => id);
const both = {
  name,
  field: line,
  topics: fc.subarray(themes),
  goals: fc.subarray([...GOALS]),
  slots: fc.subarray([...SLOTS]),
  languages: fc.subarray([...MEETING_LANGUAGES]),
  format: fc.constantFrom(...FORMATS),
  phone: fc.option(fc.constantFrom('+46701234567', '070-123 45 67', '+46 70 123 45 67', '08-123456 ankn 12'), { nil: undefined }),
};
const anybody = fc.oneof(
  fc.record({
    role: fc.constant('mentor' as const),
    language: fc.constantFrom('sv' as const, 'en' as const),
    answers: fc.record({
      ...both,
      own: fc.record({ year: fc.subarray(['first', 'later'], { maxLength: 1 }), sure: fc.subarray([...SCALE], { maxLength: 1 }) }),
    }),
  }),
  fc.record({
    role: fc.constant('mentee' as const),
    language: fc.constantFrom('sv' as const, 'en' as const),
    answers: fc.record({ ...both, title: line, own: fc.record({ year: fc.subarray(['few', 'many']), else: fc.constant<string[]>([]) }) }),
  }),
);

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z', round: ASKING });
  await round.moveTo('2027-08-18T10:00:00Z');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

async function people(of: TestRound = round) {
  return (await of.tools.store.all(applicationKind)).map(({ state }) => state);
}
const sends = (act: 'look' | 'enter', list: string, more: Record<string, string> = {}) =>
  karin.post(PATH, { act, role: 'mentee', why: WHY, list, ...more });
/** Sends a file as a browser does. */
async function sendsFile(bytes: Uint8Array<ArrayBuffer>, act = 'look') {
  const form = new FormData();
  for (const [name, value] of Object.entries({ nonce: karin.nonce, act, role: 'mentee', why: WHY, list: '' })) form.append(name, value);
  form.append('file', new File([bytes], 'chefer.csv', { type: 'text/csv' }));
  const answer = await round.request(PATH, { method: 'POST', headers: { cookie: karin.cookie }, body: form });
  return { status: answer.status, html: await answer.text() };
}
function rowsIn(html: string): readonly string[] {
  const [, body = ''] = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(html) ?? [];
  return body
    .split('</tr>')
    .map(wordsOf)
    .filter((row) => row !== '');
}

const LIST = [
  ['Befattning', 'E-post', 'Namn', 'Avdelning', 'Anställningsnr'],
  ['HR-chef', 'ulla@company.example', 'Ulla Åkesson', 'HR', '17'],
  ['Chef; norr', 'bo@company.example', 'Bo "Bosse" Lind', 'Sälj', '18'],
] as const;
const asList = (sign: string) =>
  LIST.map((row) =>
    row.map((cell) => (/[;"]/.test(cell) || cell.includes(sign) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign),
  ).join('\r\n');

describe('a list is understood', () => {
  const encoded: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer>>> = {
    'UTF-8': (text) => new Uint8Array(Buffer.from(text)),
    'UTF-8 with its mark': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`)),
    'UTF-16 with its mark': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'Windows-1252': (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  };
  const files = Object.keys(encoded).flatMap((name) =>
    [';', ',', '\t'].flatMap((sign) => [false, true].map((said) => ({ name, sign: JSON.stringify(sign), said, own: sign }))),
  );

  it.each(files)('in $name, with $sign between cells, sep= line: $said', async ({ name, own, said }) => {
    const text = `${said ? `sep=${own}\r\n` : ''}${asList(own)}\r\n`;
    const { status, html } = await sendsFile(encoded[name]?.(text) ?? new Uint8Array());
    expect(status).toBe(200);
    const [ulla, bo, ...more] = rowsIn(html);
    expect(more).toEqual([]);
    expect(ulla).toMatch(/Ulla Åkesson.*ulla@company\.example.*Skrivs in/);
    expect(bo).toContain('Bo "Bosse" Lind');
    expect(wordsOf(html)).toContain('Kolumner som inte används: Anställningsnr.');
    expect(await people()).toEqual([]);
  });

  it('whatever cells it was made of, they come back', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\0\uFEFF]/g, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const full = rows.map(([one, other]) => [`x${one.replaceAll('\n', ' ')}`, `y${other}`] as const);
        const read = cellsOf(
          csvOf(
            ['Namn', 'E-post'],
            full.map((row) => row.map(typed)),
          ),
        );
        expect('cells' in read && read.cells.slice(1).map((row) => row.map((text) => text.replaceAll(/[\u2066-\u2069]/g, '')))).toEqual(
          full.map((row) => row.map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''))),
        );
      }),
    );
  });

  it('with rows that are empty and line ends of any kind, each row has the number a spreadsheet gives it', async () => {
    const lines = [
      'Namn;E-post;',
      '',
      'Ulla Ek;ulla@company.example;',
      ';;',
      'Bo Ek;bo@company.example;',
      ...Array.from({ length: 1500 }, () => ';;'),
    ];
    for (const [end, said] of [
      ['\r\n', 'sep=;\r\n'],
      ['\n', ''],
      ['\r', 'sep=;\r'],
    ] as const) {
      const { status, html } = await sendsFile(new Uint8Array(Buffer.from(said + lines.join(end))));
      expect([status, rowsIn(html).map((row) => row.split(' ').slice(0, 2).join(' '))]).toEqual([200, ['3 Ulla', '5 Bo']]);
    }
  });

  it('with headings as people write them, where they live beside their mail, and addresses as mail programs copy them', async () => {
    const list = [
      'Adress;E\u2011post;E-post;Full Name;Mobil-nummer;Roll;Språk',
      'Storgatan 1, Lund;Ulla Ek <ulla@company.example>;x;Ulla Ek;070;Chef för studentrekrytering;en',
      'Storgatan 2, Lund;mailto:bo@company.example;x;Bo Ek;070;student;Finska',
    ].join('\n');
    const { html } = await sends('look', list);
    const [ulla, bo] = rowsIn(html);
    expect(ulla).toMatch(/ulla@company\.example Chef Skrivs in\..*används inte: Chef för studentrekrytering\./);
    expect(bo).toMatch(/bo@company\.example Student Skrivs in\..*används inte: Finska\./);
    expect(wordsOf(html)).toContain('Kolumner som inte används: Adress, E-post.');
    expect(rowsIn((await sends('look', 'Namn;Adress\nUlla Ek;ulla@company.example')).html)[0]).toContain('Skrivs in.');
  });

  it('with the family name first in every row is turned the right way round; one such name alone is left as it is', async () => {
    const names = async (...rows: readonly string[]) =>
      rowsIn((await sends('look', ['Namn;E-post', ...rows.map((row, index) => `${row};a${index}@company.example`)].join('\n'))).html).map(
        (row) => /^\d+ (.*?) a\d/.exec(row)?.[1],
      );
    expect(await names('Ek, Ulla', 'von Essen, Bo Erik')).toEqual(['Ulla Ek', 'Bo Erik von Essen']);
    expect(await names('Ek, Ulla', 'Bo Lind')).toEqual(['Ek, Ulla', 'Bo Lind']);
    expect(await names('Ek, Ulla')).toEqual(['Ek, Ulla']);
  });

  it('bytes that are no UTF-8 are what Excel writes in Windows', () => {
    expect(textOf(Uint8Array.from([0xc5, 0x73, 0x61, 0x80]))).toBe('Åsa€');
  });
});

describe('what is doubtful is said row by row, and enters nobody', () => {
  it.each([
    ['a name in the address column', 'Åsa Öberg;Åsa', 'där adressen ska stå'],
    ['no name', ';a@company.example', 'namnet saknas'],
    ['no address', 'Åsa;', 'mejladressen saknas'],
    ['two addresses in a cell', 'Åsa;"a@company.example, b@company.example"', 'flera adresser'],
    ['half an address', 'Åsa;a@company', 'ingen mejladress'],
    ['a link for a name', 'www.evil.example;a@company.example', 'kan inte vara ett namn'],
  ])('%s', async (_, row, said) => {
    const { status, html } = await sends('look', `Namn;E-post\n${row}\n`);
    expect(status).toBe(200);
    expect(rowsIn(html)[0]).toContain(said);
    expect(wordsOf(html)).toContain('Listan har ingen att skriva in');
    await sends('enter', `Namn;E-post\n${row}\n`);
    expect(await people()).toEqual([]);
  });

  it('the same row twice, an assistant’s address for two managers, an address in two roles, a slip of the hand, a formula', async () => {
    const list = [
      'Name,Email,Side,Title',
      'Ulla Ek,ulla@company.example,manager,Chef',
      'ulla  ek,ULLA@company.example,manager,Chef',
      'Per Ek,assistant@company.example,manager,Chef',
      'Pia Ek,assistant@company.example,manager,Chef',
      'Sam Ek,sam@company.example,manager,Chef',
      'Sam Ek,sam@company.example,student,',
      'Siv Ek,siv@gmial.com,student,',
      "Åke Ek,ake@company.example,chef,'=HYPERLINK(1)",
    ].join('\n');
    const rows = rowsIn((await sends('look', list)).html);
    expect(rows.map((row) => /Skrivs in\.|högre upp|samma adress|andra sidan|gmail/.exec(row)?.[0])).toEqual([
      'Skrivs in.',
      'högre upp',
      'samma adress',
      'samma adress',
      'andra sidan',
      'andra sidan',
      'Skrivs in.',
      'Skrivs in.',
    ]);
    expect(rows[6]).toContain('siv@gmail.com');
    expect(await people()).toEqual([]);
  });
});

it('a row whose address was erased says that no email gets there', async () => {
  const list = 'Namn;E-post;Titel\nRut Ek;rut@company.example;Chef\nRia Ek;ria@company.example;Chef';
  const { link: key } = await roundKeys(round.tools);
  const stop = { hash: addressHash(key, 'rut@company.example'), why: 'erased', at: '2027-08-10T10:00:00.000Z' } as const;
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(suppressedKind, undefined, stop)] });
  const rows = rowsIn((await sends('look', list)).html);
  expect(rows.map((row) => row.includes('mejlet går inte fram'))).toEqual([true, false]);
});

describe('a list that cannot be taken gets a clear answer and changes nothing', () => {
  it.each([
    ['nothing', '', 'Listan är tom'],
    ['headings alone', 'Namn;E-post\n', 'Listan är tom'],
    ['no column of names', 'E-post;Titel\na@b.example;Chef', 'Ingen kolumn heter ”Namn”'],
    ['no column of addresses', 'Namn;Titel\nÅsa;Chef', 'Ingen kolumn heter ”E-post”'],
    [
      '1,001 rows',
      `Namn;E-post\n${Array.from({ length: 1001 }, (_, index) => `Åsa;a${index}@b.example`).join('\n')}`,
      'fler än 1 000 rader',
    ],
    ['a row of a million columns', `Namn;E-post\n;x@y.example${';x'.repeat(800_000)}`, 'namnet saknas'],
    ['a million columns', `Namn;E-post${';x'.repeat(1_000_000)}\nÅsa;a@b.example`, 'fler än 60 kolumner'],
  ])('%s', async (_, list, said) => {
    const { status, html } = await sendsFile(new Uint8Array(Buffer.from(list)));
    // The browser is led to the page that says why not.
    const shown = status === 303 ? (await karin.get(`${PATH}?again=yes`)).html : html;
    expect(wordsOf(shown)).toContain(said);
    expect(await people()).toEqual([]);
  });

  it('a picture, a file that is too large, and a form that is none', async () => {
    for (const bytes of [
      new Uint8Array(4 * 1024 * 1024 + 1),
      new Uint8Array(20 * 1024 * 1024),
      new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0')),
    ]) {
      expect([303, 413]).toContain((await sendsFile(bytes)).status);
    }
    const headers = { cookie: karin.cookie, 'content-type': 'multipart/form-data; boundary=x' };
    expect((await round.request(PATH, { method: 'POST', headers, body: 'nothing' })).status).toBe(400);
    expect(await people()).toEqual([]);
  });
});

describe('a list that is entered', () => {
  const list = asList(';');

  it('enters each once, with one line in the log and one letter each, also when it comes twice', async () => {
    for (const time of [1, 2]) {
      expect((await sends('enter', list)).response.headers.get('location')).toBe(
        `/console/applicants?did=entered-list${time === 1 ? '' : '-already'}`,
      );
    }
    await round.settle();
    expect((await people()).map(({ answers: { name }, email, status }) => [name, email, status]).toSorted()).toEqual([
      ['Bo "Bosse" Lind', 'bo@company.example', 'submitted'],
      ['Ulla Åkesson', 'ulla@company.example', 'submitted'],
    ]);
    expect((await round.mails()).map(({ to }) => to).toSorted()).toEqual(['bo@company.example', 'ulla@company.example']);
    const lines = (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
    expect(lines.filter(({ act }) => act === 'entered list').map(({ about }) => about)).toEqual([
      { people: '2', list: expect.any(String) },
    ]);
  });

  it('asks nobody again who has said no', async () => {
    const bo = (await people()).find(({ email }) => email === 'bo@company.example');
    await actOnApplication(bo?.id ?? '', { command: 'withdraw' }, round.tools);
    const { html } = await sends('look', list);
    expect(rowsIn(html).map((row) => /Har lämnat|Finns redan/.exec(row)?.[0])).toEqual(['Finns redan', 'Har lämnat']);
    await sends('enter', list);
    expect(await people()).toHaveLength(2);
  });

  it('takes an assistant along who has a name and an address, one also for two managers, and leaves out half of one', async () => {
    const rows = [
      'Namn;E-post;Assistent;Assistentens e-post',
      'Chef Ett;ett@boss.example;Sam Lind;sam@boss.example',
      'Chef Två;två@boss.example;Sam Lind;sam@boss.example'.replace('två@', 'tva@'),
      'Chef Tre;tre@boss.example;Sam Lind;',
      'Chef Fyra;fyra@boss.example;Sam Lind;ingen adress',
      'Chef Fem;fem@boss.example;Chef Fem;fem@boss.example',
    ];
    const before = (await people()).length;
    const { html } = await sends('look', rows.join('\n'));
    expect(wordsOf(html)).toContain('Assistenten får sitt mejl först när chefen har svarat: Sam Lind.');
    const why = rowsIn(html).map((row) => /Skrivs in\. (.*?)\. Personen/.exec(row)?.[1]);
    expect(why.slice(2)).toEqual([
      'Assistenten lämnas öppen, för det behövs både namn och adress. Här står bara Sam Lind',
      'Förstås inte och lämnas öppet: Sam Lind, ingen adress',
      'Assistenten lämnas öppen: fem@boss.example är chefens egen adress',
    ]);
    await sends('enter', rows.join('\n'));
    const entered = (await people()).filter(({ email }) => email.endsWith('@boss.example'));
    expect((await people()).length).toBe(before + 5);
    expect(Object.fromEntries(entered.map(({ email, answers }) => [email, answers.assistant?.email]))).toEqual({
      'ett@boss.example': 'sam@boss.example',
      'tva@boss.example': 'sam@boss.example',
      'tre@boss.example': undefined,
      'fyra@boss.example': undefined,
      'fem@boss.example': undefined,
    });
  });

  it('asks of a row whose address is that of whoever books for another manager, in the list or in the round', async () => {
    const said = async (...rows: readonly string[]) =>
      rowsIn((await sends('look', ['Namn;E-post;Assistent;Assistentens e-post', ...rows].join('\n'))).html);
    expect((await said('Chef Sex;sam@boss.example;;'))[0]).toMatch(
      /Adressen har den som bokar åt Chef (Ett|Två)\. Är den personens egen\?/,
    );
    const [, other] = await said('Chef Sju;sju@boss.example;Bo Lind;bo@office.example', 'Chef Nio;bo@office.example;;');
    expect(other).toContain('Adressen har den som bokar åt Chef Sju.');
  });

  it('that takes too long stops in time, says how many are left, and goes on when it is sent again', async () => {
    const forty = Array.from({ length: 40 }, (_, index) => `Sen Person ${index};sen${index}@late.example`).join('\n');
    const late = async () => (await people()).filter(({ email }) => email.endsWith('@late.example'));
    const known = Array.from({ length: 40 }, (_, index) => ({
      email: `sen${index}@late.example`,
      ...(readEntered(ASKING, 'mentee', { name: [`Sen Person ${index}`], email: [`sen${index}@late.example`] }) as Pick<
        Known,
        'answers' | 'unanswered'
      >),
      language: 'sv' as const,
      why: WHY,
      byTelephone: false,
    }));
    const [operator] = ASKING.operators;
    let seconds = 0;
    const hurried = {
      ...round.tools,
      now: () => {
        seconds += 0.01;
        return round.tools.now().add({ milliseconds: Math.round(seconds * 1000) });
      },
    };
    const { left } = await enterList(known, hurried, operator as Operator, { mostSeconds: 0.2 });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(40);
    expect(await late()).toHaveLength(40 - left);
    await sends('enter', `Namn;E-post\n${forty}`);
    expect(await late()).toHaveLength(40);
  });

  it('by our own file gives the same people in another round, and adds nobody to its own', async () => {
    const there = [
      aPerson({
        id: 's1',
        email: 's1@person.example',
        language: 'en',
        answers: { name: '=Åsa', phone: '+46701234567', own: { year: [], sure: [] } },
      }),
      aPerson({
        id: 'm1',
        role: 'mentee',
        email: 'm1@person.example',
        answers: {
          format: 'video',
          slots: ['mon-am', 'thu-eve'],
          own: { year: [], else: [] },
          assistant: { name: 'Sam Lind', email: 'sam@person.example' },
        },
      }),
      ...fc.sample(anybody, 60).map(({ answers, ...one }, index) => {
        const [foremost] = answers.topics;
        return aPerson({
          ...one,
          id: `any${index}`,
          email: `any${index}@person.example`,
          answers: { ...answers, foremost: index % 2 === 0 ? foremost : undefined },
        });
      }),
    ];
    await fillWith(there, round.tools);
    const file = (await karin.post('/console/applicants.csv', {})).response;
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    const before = await people();
    await sends('enter', csv);
    expect(await people()).toEqual(before);
    // The functions know one round at a time: this one is left behind.
    const other = await openTestRound({ at: '2027-08-18T10:00:00Z', round: ASKING });
    try {
      const johan = await operatorSession(other);
      await johan.post(PATH, { act: 'enter', role: 'mentee', why: WHY, list: csv });
      const same = (all: Awaited<ReturnType<typeof people>>) =>
        all.map(({ email, language, answers: { topics, goals, slots, languages, own, wish: _, access: __, ...answers } }) => ({
          ...{ email, language, ...answers },
          ...{ topics: topics.toSorted(), goals: goals.toSorted(), slots: slots.toSorted(), languages: languages.toSorted() },
          own: Object.fromEntries(Object.entries(own).map(([question, given]) => [question, given.toSorted()])),
        }));
      const found = same(await people(other));
      for (const person of same(there)) expect(found).toContainEqual(person);
      expect(found).toHaveLength(before.length);
    } finally {
      await other.close();
    }
  });
});

describe('a list in a round of its own', () => {
  const list = 'Namn;E-post\nUlla Fel;ulla.fel@wrong.example\nBo Fel;bo.fel@wrong.example\nSiv Rätt;siv@wrong.example';
  let other: TestRound;
  let johan: OperatorSession;
  beforeAll(async () => {
    other = await openTestRound({ at: '2027-08-18T10:00:00Z' });
    johan = await operatorSession(other, 'johan');
    await johan.post(PATH, { act: 'enter', role: 'mentee', why: WHY, list });
    await other.settle();
  });
  afterAll(() => other.close());
  const standing = async () => (await people(other)).map(({ answers: { name }, status }) => [name, status]).toSorted();
  const linkTo = async (address: string) =>
    (await other.mails())
      .filter(({ to }) => to === address)
      .flatMap(({ links }) => links.filter((link) => link.startsWith('/confirm/')))[0] ?? '';

  it('can be taken back: whoever has not answered goes, whoever has stays, and nobody is mailed', async () => {
    const siv = (await people(other)).find(({ answers }) => answers.name === 'Siv Rätt');
    await actOnApplication(siv?.id ?? '', { command: 'confirm' }, other.tools);
    const sent = (await other.mails()).length;
    const { html } = await johan.get(PATH);
    expect(wordsOf(html)).toMatch(/3 inskrivna av Johan Ekdahl.*2 har inte svarat/);
    const entered = /name="entered" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const preview = await johan.post(PATH, { act: 'look back', entered });
    expect(wordsOf(preview.html)).toMatch(
      /De får inget mejl om det.*1 har svarat eller lämnat.*(Ulla Fel.*Bo Fel|Bo Fel.*Ulla Fel).*Ta ut 2 personer/,
    );
    expect(await standing()).toEqual([
      ['Bo Fel', 'submitted'],
      ['Siv Rätt', 'confirmed'],
      ['Ulla Fel', 'submitted'],
    ]);
    for (const already of ['', '-already']) {
      const { response } = await johan.post(PATH, { act: 'take back', entered });
      expect(response.headers.get('location')).toBe(`${PATH}?did=took-list-back${already}`);
    }
    await other.settle();
    await other.moveTo('2027-09-01T10:00:00Z');
    johan = await operatorSession(other, 'johan');
    expect(await standing()).toEqual([
      ['Bo Fel', 'left'],
      ['Siv Rätt', 'confirmed'],
      ['Ulla Fel', 'left'],
    ]);
    expect((await other.mails()).filter(({ to }) => /fel@wrong/.test(to)).length).toBe(2);
    expect((await other.mails()).slice(sent).map(({ to }) => to)).not.toContain('ulla.fel@wrong.example');
  });

  it('leaves no untrue word behind: not on their link, nor on the operators’ pages', async () => {
    const page = await other.request(await linkTo('ulla.fel@wrong.example'));
    expect(page.status).toBe(410);
    const said = wordsOf(await page.text());
    expect(said).toContain('har tagit tillbaka det');
    expect(said).not.toMatch(/dragits tillbaka|Ångrar du dig/);
    const ulla = (await people(other)).find(({ answers }) => answers.name === 'Ulla Fel');
    expect(wordsOf((await johan.get(`/console/applicants/${ulla?.id}`)).html)).toContain('Inskrivningen är tillbakatagen');
    expect(wordsOf((await johan.get('/console/audit')).html)).toContain('Tog tillbaka en inskriven lista');
  });

  it('can be entered again, and they get their letter', async () => {
    const { html } = await johan.post(PATH, { act: 'look', role: 'mentee', why: WHY, list });
    expect(rowsIn(html).map((row) => /Skrivs in\.|Finns redan/.exec(row)?.[0])).toEqual(['Skrivs in.', 'Skrivs in.', 'Finns redan']);
    await johan.post(PATH, { act: 'enter', role: 'mentee', why: WHY, list });
    await other.settle();
    expect((await people(other)).filter(({ status, answers }) => status === 'submitted' && answers.name.endsWith('Fel'))).toHaveLength(2);
    expect((await other.mails()).filter(({ to }) => to === 'ulla.fel@wrong.example')).toHaveLength(2);
  });

  it('of 1,000, the most there may be, is entered whole, each person once', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `Chef Nummer ${index};chef${index}@many.example`).join('\n');
    await johan.post(PATH, { act: 'enter', role: 'mentee', why: WHY, list: `Namn;E-post\n${many}` });
    const addresses = (await people(other)).map(({ email }) => email).filter((email) => email.endsWith('@many.example'));
    expect([addresses.length, new Set(addresses).size]).toEqual([1000, 1000]);
  });
});

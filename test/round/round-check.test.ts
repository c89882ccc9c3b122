import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, test } from 'vitest';
import { readRoundFile, readRoundText } from '../../infra/rounds/read-round-file.ts';
import { roundInLines, roundInShort } from '../../infra/rounds/round-in-short.ts';
import { roundWarnings } from '../../infra/rounds/round-warnings.ts';
import { instantAt } from '../../shared/round/calendar.ts';
import { NOTED_LETTERS } from '../../shared/round/noted-letters.ts';
import { faultsWith, NIGHTS_OF_CHANGE, roundWith, SEED, SEED_TEXT, seedWith, warningsOf } from './seed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-round-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const today = Temporal.PlainDate.from('2027-01-01');

test('the seed in the repository has no faults, and no warning but that a university in it may be a public authority', () => {
  const read = readRoundFile(SEED);
  expect(read.faults).toBeUndefined();
  expect(roundWarnings(roundWith({}), SEED, today)).toEqual([
    {
      path: ['privacy', 'regime'],
      wrong: expect.stringContaining('If Stockholms universitet is a Swedish public authority'),
      write: 'write regime: authority and the decision; or regime: private, if no authority holds the round',
    },
  ]);
});

describe('a round of a host that sounds like a public authority', () => {
  const held = (changes: Readonly<Record<string, unknown>>) => {
    const company = { name: { sv: 'Bolaget', en: 'The Company' } };
    const round = {
      'hosts.university': company,
      'hosts.company': company,
      'privacy.controllers': [{ name: 'Bolaget', contact: 'a@b.example' }],
    };
    return roundWarnings(roundWith({ ...round, ...changes }), SEED, today).map(({ path }) => path.join('.'));
  };
  const named = (name: string) => held({ 'privacy.controllers.0.name': name });

  test.each([
    'Lunds universitet',
    'Uppsala University',
    'Högskolan Dalarna',
    'Malmö högskola',
    'Malmö kommun',
    'Region Skåne',
    'Skatteverket',
  ])('that leaves out whether it is one gets a hint: %s', (name) => {
    expect(named(name)).toEqual(['privacy.regime']);
    expect(held({ 'hosts.company.name': { sv: name, en: 'The Company' } })).toEqual(['privacy.regime']);
  });

  test('gets none once it has said so, either way, nor does any other', () => {
    const university = { 'privacy.controllers.0.name': 'Lunds universitet' };
    expect(held({ ...university, 'privacy.regime': 'private' })).toEqual([]);
    expect(held({ ...university, 'privacy.regime': 'authority', 'privacy.decision': 'Dnr 1' })).toEqual([]);
    for (const name of ['Kommunikation AB', 'Regionbanken', 'Verktygshuset', 'Pfizer Sverige']) expect(named(name)).toEqual([]);
  });
});

test('a round without a closing workshop has neither faults nor warnings, and is said to have none', () => {
  expect(faultsWith({ workshop: undefined })).toEqual([]);
  const round = roundWith({ workshop: undefined });
  expect(warningsOf(round, SEED, today)).toEqual([]);
  expect(roundInShort(round)).not.toHaveProperty('workshop');
  const about = roundInLines(round).filter((line) => /workshop/i.test(line));
  expect(about).toEqual(['  Workshop    none: the meetings are over when the evaluation opens']);
  const noted = roundWith({
    workshop: undefined,
    letters: { thanks: { note: { sv: 'Hej', en: 'Hello' } }, 'workshop invitation': { note: { sv: 'Kom', en: 'Come' } } },
  });
  expect(warningsOf(noted, SEED, today).map(({ path }) => path)).toEqual([['letters', 'workshop invitation']]);
  const tooFew = { workshop: undefined, 'evaluation.opens': '2027-10-25', 'evaluation.closes': '2027-10-29' };
  expect(faultsWith(tooFew)).toMatchObject([
    { path: 'meetings.count', wrong: '5 meetings do not fit: between the kick-off and the evaluation there are 2 weeks to meet in' },
  ]);
});

describe('dates in the wrong order are refused, with the path, the reason and the days that would do', () => {
  test.each([
    ['the deadline before the opening', { 'call.deadline': '2027-08-01' }, 'call.deadline', 'a day from 2027-08-16 to 2027-10-01'],
    ['meetings that begin before the answers', { 'kickOff.date': '2027-09-01' }, 'kickOff.date', 'a day from 2027-10-01 to 2028-02-09'],
    ['a workshop before the kick-off', { 'workshop.date': '2027-09-15' }, 'workshop.date', 'a day from 2028-02-09 to 2028-03-01'],
    ['closing before the workshop', { closes: '2028-02-01' }, 'closes', 'a day from 2028-03-01 on'],
    ['an opening after everything else', { 'call.opens': '2028-08-16' }, 'call.opens', 'a day up to 2027-09-12'],
  ])('%s', (_, changes, path, days) => {
    const [date] = Object.values(changes);
    expect(faultsWith(changes)).toEqual([
      {
        path,
        line: lineOf(seedWith(changes), `${path.split('.').at(-1)}: ${date}`),
        wrong: expect.stringContaining(`(${date}) comes `),
        write: `write ${days}`,
      },
    ]);
  });

  test('two mistyped dates are two faults', () => {
    expect(pathsOf(faultsWith({ 'call.answerBy': '2027-08-20', 'evaluation.opens': '2027-09-20' }))).toEqual([
      'call.answerBy',
      'evaluation.opens',
    ]);
  });

  test('a year that is far away is refused without planning its weeks', () => {
    const changes = { 'workshop.date': '9999-01-01', 'evaluation.closes': '9999-01-02', closes: '9999-01-03' };
    const { result, times } = measured(() => faultsWith(changes));
    expect(pathsOf(result)).toEqual(['workshop.date', 'evaluation.closes', 'closes']);
    expect(times).toBeLessThan(10);
    expect(pathsOf(faultsWith({ 'call.opens': '2017-08-16' }))).toEqual(['call.opens']);
  });

  test('a period that ends before it begins, a day that does not exist and a date written otherwise', () => {
    expect(pathsOf(faultsWith({ 'meetings.avoid.0.to': '2027-12-01' }))).toEqual(['meetings.avoid[0].to']);
    expect(faultsWith({ 'workshop.date': '2028-02-30' })).toMatchObject([{ path: 'workshop.date', wrong: 'is not a day in the calendar' }]);
    expect(faultsWith({ 'workshop.date': '16/2 2028' })).toMatchObject([
      { path: 'workshop.date', write: 'write a date such as 2027-09-12' },
    ]);
  });

  test('more meetings than weeks to hold them in', () => {
    const changes = { 'meetings.avoid.0': { from: '2027-10-20', to: '2028-02-01', why: { sv: 'tentor', en: 'exams' } } };
    expect(faultsWith(changes)).toMatchObject([
      { path: 'meetings.count', wrong: '5 meetings do not fit: between the kick-off and the workshop there are 3 weeks to meet in' },
    ]);
  });
});

describe('a zone is a region of the tz database', () => {
  test.each(['Sweden/Stockholm', 'CET+1', 'Stockholm', '+01:00', ''])('%s is refused', (zone) => {
    expect(faultsWith({ zone })).toMatchObject([{ path: 'zone', wrong: `"${zone}" is not a time zone` }]);
  });

  test('Europe/Stockholm is taken, and suggested to whoever misspells it', () => {
    expect(faultsWith({ zone: 'Europe/Stockholm' })).toEqual([]);
    expect(faultsWith({ zone: 'Europe/Stokholm' })).toMatchObject([{ write: 'did you mean Europe/Stockholm?' }]);
  });
});

describe('times in the nights the clocks change', () => {
  const round = roundWith(NIGHTS_OF_CHANGE);
  const warnings = warningsOf(round, 'su-pfizer.yaml', today);

  test('a time that does not exist is moved to 03:30, with a warning', () => {
    expect(instantAt(round, '2027-03-28', '02:30').toString()).toBe('2027-03-28T01:30:00Z');
    expect(warnings).toContainEqual({
      path: ['kickOff', 'time'],
      wrong: 'on 2027-03-28 there is no 02:30: the clocks go forward, so it is held at 03:30',
      write: 'write "03:30", or another time',
    });
    expect(roundInLines(round).join('\n')).toContain('Sunday 28 March 2027 at 03:30');
  });

  test('a time that comes twice is the first one, with a warning', () => {
    expect(instantAt(round, '2027-10-31', '02:30').toString()).toBe('2027-10-31T00:30:00Z');
    expect(warnings).toContainEqual(expect.objectContaining({ path: ['workshop', 'time'], wrong: expect.stringContaining('comes twice') }));
  });
});

test.each([0, -1, 1.5, 1e9, 'six', '', null, true, [6], Number.NaN])('%o seats are refused', (seats) => {
  const faults = faultsWith({ seats });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ path: 'seats', line: lineOf(seedWith({ seats }), 'seats:'), write: expect.stringMatching(/1|300/) });
});

describe('words a round file does not know, and ids that are not unique', () => {
  test.each([
    ['offers', 'remindrs', 'remindDays'],
    ['call', 'deadlin', 'deadline'],
    ['themes.1', 'exampel', 'example'],
    ['meetings.preparation', 'mentors', 'mentor'],
    ['matching', 'mentorPerMentee', 'mentorsPerMentee'],
  ])('in %s, %s: did you mean %s?', (where, word, meant) => {
    const shown = `${where.replace(/\.(\d+)/, '[$1]')}.${word}`;
    expect(faultsWith({ [`${where}.${word}`]: 'x' })).toEqual([
      { path: shown, line: expect.any(Number), wrong: `"${word}" is not something a round file says`, write: `did you mean ${meant}?` },
    ]);
  });

  test('a word near to none is only to be taken away', () => {
    expect(faultsWith({ budget: 1 })).toMatchObject([{ path: 'budget', write: 'take it away, or correct its name' }]);
  });

  test.each([
    ['operators.1.id', 'karin'],
    ['themes.2.id', 'social-media'],
    ['call.channels.3.id', 'fair'],
  ])('%s used twice', (path, id) => {
    expect(faultsWith({ [path]: id })).toMatchObject([{ path: path.replace(/\.(\d)/, '[$1]'), wrong: `"${id}" is used twice` }]);
  });

  test('questions and their options with the same id', () => {
    const option = { id: 'a', name: { sv: 'A', en: 'A' } };
    const question = { id: 'q', ask: { sv: 'F', en: 'Q' }, kind: 'one', options: [option, option] };
    expect(pathsOf(faultsWith({ 'questions.mentee': [question, question] }))).toEqual([
      'questions.mentee[0].options[1].id',
      'questions.mentee[1].id',
      'questions.mentee[1].options[1].id',
    ]);
  });

  test('two operators with one address, however it is typed: it is what they sign in with', () => {
    expect(faultsWith({ 'operators.1.email': 'Karin.Sandell@universitetet.example' })).toMatchObject([
      { path: 'operators[1].email', wrong: '"karin.sandell@universitetet.example" is used twice' },
    ]);
  });

  test('more operators than a stack has room for: why, and what becomes of the others', () => {
    const operator = { name: 'Eva Ek', phone: '08-1', host: 'university' };
    const named = (count: number) =>
      faultsWith({
        operators: Array.from({ length: count }, (_, at) => ({ ...operator, id: `o${at}`, email: `o${at}@university.example` })),
        contact: 'o1',
      });
    expect(named(12)).toEqual([]);
    expect(named(13)).toMatchObject([
      {
        path: 'operators',
        wrong: 'names too many, since AWS takes no more parts in a stack',
        write: expect.stringMatching(/^write at most 12, .* the others can have the report and files sent/),
      },
    ]);
  });

  test('a key written twice is named in the line of the second', () => {
    const text = `${SEED_TEXT}\nseats: 7\n`;
    expect(readRoundText(text).faults).toEqual([
      { path: 'seats', line: lineOf(text, 'seats: 7'), wrong: 'is written twice', write: 'take one of them away' },
    ]);
  });
});

test.each([
  'Hej {{nmae}}',
  'Hej {{name',
  'Hej name}}',
  "{{constructor.constructor('return process')()}}",
  '{{#each operators}}{{email}}{{/each}}',
])('texts are no templates: %s', (sv) => {
  expect(faultsWith({ 'needNotBe.0.sv': sv })).toMatchObject([
    { path: 'needNotBe[0].sv', wrong: 'holds {{ or }}', write: 'write the words themselves: there are no placeholders' },
  ]);
});

describe('texts are single lines of a bounded length', () => {
  test.each(['mail.name', 'name.sv', 'operators.0.name', 'themes.0.name.en'])('a line break in %s', (path) => {
    const faults = faultsWith({ [path]: 'Inbjudan\r\nBcc: alla@exempel.example' });
    expect(faults).toMatchObject([
      { path: path.replace(/\.(\d)/, '[$1]'), write: 'write one line, without line breaks or control characters' },
    ]);
  });

  test('a text of 1 MB', () => {
    const file = join(folder, 'long.yaml');
    writeFileSync(file, seedWith({ 'needNotBe.0.sv': 'a'.repeat(1_000_000) }));
    expect(readRoundFile(file).faults).toMatchObject([{ write: 'write at most 64 KB' }]);
    expect(faultsWith({ 'needNotBe.0.sv': 'a'.repeat(161) })).toMatchObject([
      { path: 'needNotBe[0].sv', write: 'write at most 160 characters' },
    ]);
  });
});

describe('every text is there in every language of the round', () => {
  test.each([
    'name.en',
    'themes.1.example.sv',
    'questions.mentor.0.hint.en',
    'meetings.avoid.0.why.sv',
    'privacy.interest.en',
    'hosts.company.name.en',
  ])('%s', (path) => {
    const language = path.endsWith('sv') ? 'Swedish' : 'English';
    expect(faultsWith({ [path]: undefined })).toMatchObject([
      {
        path: path.replaceAll(/\.(\d)/g, '[$1]'),
        wrong: `is missing: the round is held in ${language} too`,
        write: `write the same text in ${language}`,
      },
    ]);
  });

  test('a round in one language needs no other, and no text may be without any', () => {
    expect(roundWith({ languages: ['sv'], 'name.en': undefined }).name).toEqual({
      sv: 'Omvänt mentorskap 2027–28',
      en: 'Omvänt mentorskap 2027–28',
    });
    expect(pathsOf(faultsWith({ languages: ['sv'], name: {} }))).toEqual(['name.sv', 'name.en']);
  });
});

describe('a file made to exhaust the machine is refused at once', () => {
  const letters = 'abcdefghi';
  const bomb = [...letters].map(
    (letter, index) =>
      `${letter}: &${letter} [${Array(9)
        .fill(index === 0 ? 'lol' : `*${letters[index - 1]}`)
        .join(', ')}]`,
  );

  test.each([
    ['an alias bomb', bomb.join('\n')],
    ['a wide alias bomb', `a: &a [${'x,'.repeat(100)}]\nb: [${'*a,'.repeat(500)}]`],
    ['a list that holds itself', 'a: &a [*a]'],
  ])('%s', (_, text) => {
    const file = join(folder, 'bomb.yaml');
    writeFileSync(file, text);
    const { result, times, megabytes } = measured(() => readRoundFile(file));
    expect(result.faults).toMatchObject([{ line: 1, wrong: 'the file refers to itself too often (YAML aliases)' }]);
    expect(times).toBeLessThan(5);
    expect(megabytes).toBeLessThan(50);
  });

  test('10 MB', () => {
    const file = join(folder, 'big.yaml');
    writeFileSync(file, SEED_TEXT);
    truncateSync(file, 10 * 1024 * 1024);
    const { result, times, megabytes } = measured(() => readRoundFile(file));
    expect(result.faults).toMatchObject([{ wrong: 'the file is 10240 KB: a round is a few pages of text' }]);
    expect(times).toBeLessThan(5);
    expect(megabytes).toBeLessThan(50);
  });

  test('thousands of keys, the most a file can hold, take as much longer as they are more', () => {
    const withKeys = (length: number) => Array.from({ length }, (_, index) => `k${index}: 1`).join('\n');
    const [few, many] = [750, 6000].map((length) => measured(() => readRoundText(withKeys(length))));
    expect(many?.result.faults?.length).toBeGreaterThan(6000);
    expect((many?.times ?? Number.NaN) / (few?.times ?? Number.NaN)).toBeLessThan(24);
  });

  test('nesting without end', () => {
    expect(readRoundText(`a: ${'['.repeat(30_000)}`).faults?.[0]).toMatchObject({
      path: '',
      write: expect.stringContaining('quotation mark'),
    });
  });
});

describe('the call cannot open while what people need to know is missing', () => {
  const needed = [
    ...['meetings', 'meetings.count', 'meetings.minutes'],
    ...['meetings.preparation', 'meetings.preparation.mentor', 'meetings.preparation.mentee'],
    ...['kickOff', 'kickOff.date', 'kickOff.time', 'kickOff.minutes', 'kickOff.place'],
    ...['workshop.date', 'workshop.time', 'workshop.minutes', 'workshop.place'],
    ...['call', 'call.opens', 'call.deadline', 'call.answerBy', 'evaluation.opens', 'evaluation.closes', 'closes'],
    ...['needNotBe', 'benefits', 'benefits.mentor', 'benefits.mentee'],
    ...['contact', 'operators', 'operators.0.name', 'operators.0.email'],
  ];

  test.each(needed)('%s', (path) => {
    expect(faultsWith({ [path]: undefined })).toEqual([
      { path: path.replace(/\.(\d)/, '[$1]'), line: expect.any(Number), wrong: 'is missing', write: expect.stringMatching(/^write .{5}/) },
    ]);
  });

  test.each(['needNotBe', 'benefits.mentor', 'benefits.mentee', 'operators'])('%s without an entry', (path) => {
    expect(faultsWith({ [path]: [] })).toContainEqual(expect.objectContaining({ path, wrong: 'is an empty list' }));
  });

  test('all of it is named at once, each in its line', () => {
    const gone = [
      'meetings.count',
      'meetings.minutes',
      'meetings.preparation',
      'kickOff.minutes',
      'needNotBe',
      'benefits.mentee',
      'contact',
      'closes',
    ];
    const text = seedWith(Object.fromEntries(gone.map((path) => [path, undefined])));
    const faults = readRoundText(text).faults ?? [];
    expect(new Set(pathsOf(faults))).toEqual(new Set(gone));
    expect(faults.find(({ path }) => path === 'meetings.count')?.line).toBe(lineOf(text, 'meetings:'));
    expect(faults.map(({ line }) => line)).toEqual(faults.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  test('a contact nobody knows, and a round in which nobody may act', () => {
    expect(faultsWith({ contact: 'kari' })).toMatchObject([{ path: 'contact', write: 'write one of karin, johan' }]);
    expect(faultsWith({ 'operators.0.access': 'viewer', 'operators.1.access': 'viewer' })).toMatchObject([{ path: 'operators' }]);
  });

  test('a round in which nobody who may act sees both sides', () => {
    const wrong = 'all who may act see their own side alone: nobody can bring the two sides together';
    expect(faultsWith({ 'operators.0.sees': 'own side', 'operators.1.sees': 'own side' })).toMatchObject([{ path: 'operators', wrong }]);
    expect(faultsWith({ 'operators.0.sees': 'own side', 'operators.1.access': 'viewer' })).toMatchObject([{ path: 'operators', wrong }]);
    expect(faultsWith({ 'operators.0.sees': 'own side' })).toEqual([]);
  });

  test('what an organisation asks of its account is read, and what AWS would not take is named', () => {
    const account = {
      address: { domain: 'omvant.university.example', certificate: 'arn:aws:acm:eu-north-1:111122223333:certificate/abc' },
      logDays: 400,
      key: 'made here',
      tags: { 'cost-centre': '4711' },
      bootstrap: { stack: 'OrgToolkit', qualifier: 'org1' },
    };
    expect(roundWith({ account }).account).toEqual(account);
    const wrong: Readonly<Record<string, unknown>> = {
      'account.logDays': 31,
      'account.key': 'alias/ours',
      'account.address': { domain: 'https://omvant.example', certificate: 'abc' },
      'account.bootstrap': { stack: 'OrgToolkit', qualifier: 'far-too-long' },
      'account.tags': { 'cost-centre': 4711, 'aws:mine': 'x', 'omvant-round': 'other' },
    };
    const faults = faultsWith({ account: {}, ...wrong });
    expect(new Set(pathsOf(faults))).toEqual(
      new Set([
        ...['account.logDays', 'account.key', 'account.address.domain', 'account.address.certificate', 'account.bootstrap.qualifier'],
        ...['account.tags.cost-centre', 'account.tags.aws:mine', 'account.tags.omvant-round'],
      ]),
    );
    expect(faults.find(({ path }) => path === 'account.logDays')).toMatchObject({ wrong: 'is 31', write: 'write 30, 90, 365 or 400' });
    expect(faults.find(({ path }) => path === 'account.tags.cost-centre')?.write).toContain('a number in quotation marks');
    expect(faults.find(({ path }) => path === 'account.bootstrap.qualifier')?.write).toContain('at most ten');
    expect(faultsWith({ 'account.tags': ['cost'] })[0]?.write).toContain('names with what each stands for below it');
    expect(faultsWith({ 'account.tags': { team: 'a', Team: 'b' } })).toMatchObject([
      { path: 'account.tags.Team', wrong: expect.stringContaining('capital letters alone') },
    ]);
  });

  test('how organisations sign their operators in is read with what is usual, and what cannot work is named', () => {
    const saml = { by: 'saml', metadata: 'https://idp.example/metadata', addresses: 'managed' };
    const oidc = { by: 'oidc', issuer: 'https://login.example', client: 'abc' };
    expect(roundWith({ 'hosts.university.signIn': saml, 'hosts.company.signIn': oidc }).hosts).toMatchObject({
      university: { signIn: { ...saml, attributes: { email: 'urn:oid:0.9.2342.19200300.100.1.3' } } },
      company: { signIn: { ...oidc, secretVersion: 1, addresses: 'verified', attributes: { email: 'email', verified: 'email_verified' } } },
    });
    const signIn = (value: unknown) => faultsWith({ 'hosts.university.signIn': value });
    expect(signIn({ ...saml, addresses: undefined })).toMatchObject([
      { path: 'hosts.university.signIn.addresses', write: expect.stringContaining('addresses: managed') },
    ]);
    expect(signIn({ ...saml, addresses: 'verified', attributes: { verified: 'mailVerified' } })).toEqual([]);
    expect(pathsOf(signIn({ by: 'ldap' }))).toEqual(['hosts.university.signIn.by']);
    for (const shapeless of ['saml', null])
      expect(signIn(shapeless)).toMatchObject([{ path: 'hosts.university.signIn', write: expect.stringContaining('its parts below it') }]);
    expect(pathsOf(signIn({ ...saml, attributes: { verified: '' } }))).toEqual(['hosts.university.signIn.attributes.verified']);
    expect(signIn({ ...oidc, attributes: { mail: 'x' } })).toMatchObject([{ write: 'did you mean email?' }]);
    expect(signIn({ ...saml, metadata: 'http://idp.example/metadata' })).toMatchObject([
      { path: 'hosts.university.signIn.metadata', write: 'write the https address of the provider’s SAML metadata' },
    ]);
    const entra = 'https://login.microsoftonline.com/tenant/federationmetadata/2007-06/federationmetadata.xml?appid=0a1b';
    expect(signIn({ ...saml, metadata: entra })).toEqual([]);
    for (const issuer of [entra, 'https://somebody:secret@login.example', 'https://'])
      expect(pathsOf(signIn({ ...oidc, issuer }))).toEqual(['hosts.university.signIn.issuer']);
    expect(pathsOf(signIn({ by: 'oidc', issuer: 'https://login.example' }))).toEqual(['hosts.university.signIn.client']);
    expect(pathsOf(signIn({ ...oidc, secret: 'hunter2' }))).toEqual(['hosts.university.signIn.secret']);
  });

  test('faults of every kind are named in one run', () => {
    const changes = {
      zone: 'CET+1',
      seats: 0,
      contact: 'kari',
      'call.deadline': '2027-08-01',
      'themes.0.about': undefined,
      'name.en': undefined,
      'offers.lapseDays': 7,
    };
    expect(new Set(pathsOf(faultsWith(changes)))).toEqual(
      new Set(['zone', 'seats', 'contact', 'call.deadline', 'themes[0].about', 'name.en', 'offers.lapseDays']),
    );
  });
});

describe('the round in short', () => {
  test('its hours and weeks follow from the file', () => {
    const short = roundInShort(roundWith({ 'meetings.count': 4, 'meetings.minutes': 45, 'meetings.preparation.mentor': 20 }));
    expect(short.hours).toEqual({ mentor: (4 * 65 + 90 + 120) / 60 + 1 / 6, mentee: (4 * 55 + 90 + 120) / 60 + 1 / 3 });
    expect(short.meetings.weeks).toHaveLength(4);
    expect(short.call.days).toBe(28);
  });

  test.each([
    ['a kick-off on a public holiday', { 'kickOff.date': '2027-11-06' }, 'kickOff.date', 'alla helgons dag'],
    ['a workshop on a Sunday', { 'workshop.date': '2028-02-13' }, 'workshop.date', 'Sunday 13 February'],
    ['a deadline on a public holiday', { 'call.opens': '2027-05-20', 'call.deadline': '2027-06-25' }, 'call.deadline', 'midsommarafton'],
    ['a sender and a reply address of different domains', { 'mail.replyTo': 'k@annan.example' }, 'mail.replyTo', '@annan.example'],
    ['an extension past the day of the answer', { 'call.extensionDays': 30 }, 'call.extensionDays', '2027-10-12'],
    ['a check after the deadline', { 'call.checkDays': [10, 40] }, 'call.checkDays', 'day 40'],
    ['another id than the name of the file', { id: 'lund' }, 'id', 'lund'],
  ])('warns of %s', (_, changes, path, reason) => {
    const warnings = warningsOf(roundWith(changes), 'infra/rounds/su-pfizer.yaml', today);
    expect(warnings.map((warning) => [warning.path.join('.'), warning.wrong])).toEqual([[path, expect.stringContaining(reason)]]);
  });

  test('warns of a round that lies in the past', () => {
    expect(warningsOf(roundWith({}), 'su-pfizer.yaml', Temporal.PlainDate.from('2028-03-09'))).toMatchObject([{ path: ['closes'] }]);
  });
});

test.each(['laws-2027', 'amazonas', 'cognitohost'])('an id with a word AWS keeps for itself is refused before AWS refuses it: %s', (id) => {
  expect(faultsWith({ id })).toMatchObject([{ path: 'id', wrong: expect.stringContaining('AWS keeps') }]);
});

test('what is no round file at all is said in one fault', () => {
  expect(readRoundFile(join(folder, 'nowhere.yaml')).faults).toMatchObject([{ wrong: 'there is no such file' }]);
  expect(readRoundFile(folder).faults).toMatchObject([{ wrong: 'this is not a file' }]);
  for (const text of ['', '# nothing', '42', '- a', 'null'])
    expect(readRoundText(text).faults).toMatchObject([{ wrong: 'this is not a round' }]);
  const starred = seedWith({}).replace('sv: Omvänt mentorskap 2027–28', 'sv: *Omvänt*');
  expect(readRoundText(starred).faults).toMatchObject([
    { path: 'name.sv', line: lineOf(starred, 'name:'), write: 'put the text in quotation marks' },
  ]);
  expect(readRoundText('id: "su\nname: x').faults?.[0]).toMatchObject({ wrong: expect.stringMatching(/^this is not YAML: /) });
});

function pathsOf(faults: readonly { readonly path: string }[]): readonly string[] {
  return faults.map(({ path }) => path);
}

/** The line, counted from 1, that begins with these words, whatever its indentation. */
function lineOf(text: string, words: string): number {
  const found = text
    .split('\n')
    .findIndex((line) => line.trim().startsWith(words) || line.includes(`, ${words}`) || line.includes(`{ ${words}`));
  if (found < 0) throw new Error(`no line says "${words}"`);
  return found + 1;
}

/** What a piece of work takes: how often the seed could be read in the same time of the processor, and memory that is not given back at once. */
function measured<T>(work: () => T): { readonly result: T; readonly times: number; readonly megabytes: number } {
  readRoundFile(SEED);
  const seed = Math.max(...[1, 2, 3].map(() => taken(() => readRoundFile(SEED)).microseconds));
  const before = process.memoryUsage();
  const { result, microseconds } = taken(work);
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
  return { result, times: microseconds / seed, megabytes: bytes / 1024 / 1024 };
}

function taken<T>(work: () => T): { readonly result: T; readonly microseconds: number } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, microseconds: user + system };
}

describe('a paragraph of the operators’ own in a letter', () => {
  const note = { sv: 'Kaffet betalar vi.', en: 'We pay for the coffee.' };
  test('is taken for any letter, in every language of the round', () => {
    const letters = Object.fromEntries(NOTED_LETTERS.slice(0, 3).map((letter) => [letter, { note: { ...note } }]));
    expect(roundWith({ letters }).letters).toEqual(letters);
  });

  test.each([
    [
      'a letter there is not',
      { letters: { offr: { note } } },
      'letters.offr',
      '"offr" is not something a round file says',
      /the name of a letter: receipt, /,
    ],
    ['a language left out', { letters: { offer: { note: { sv: 'Kaffe.' } } } }, 'letters.offer.note.en', /English/, /English/],
    ['no language at all', { letters: { offer: { note: {} } } }, 'letters.offer.note.sv', /./, /./],
    [
      'a text of a thousand characters',
      { letters: { offer: { note: { ...note, sv: 'å'.repeat(1000) } } } },
      'letters.offer.note.sv',
      /1000 characters|longer/,
      /600/,
    ],
    ['two lines', { letters: { offer: { note: { ...note, sv: 'Kaffe\noch te' } } } }, 'letters.offer.note.sv', /./, /one line/],
    [
      'something else beside it',
      { letters: { offer: { note, subject: note } } },
      'letters.offer.subject',
      /not something a round file says/,
      /./,
    ],
  ])('is refused with %s', (_, changes, path, wrong, write) => {
    const [fault] = faultsWith(changes);
    expect(fault?.path).toBe(path);
    expect(fault?.wrong).toMatch(wrong);
    expect(fault?.write).toMatch(write);
  });
});

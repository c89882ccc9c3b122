import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attention, attentionKey } from '../../../shared/domain/attention.ts';
import { visible } from '../../../shared/domain/visible-text.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { theRound } from '../../builders/round.ts';
import { lettersTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const ENTRY: Attention = {
  subject: { kind: 'application', id: 's0001' },
  reason: 'asked to be contacted',
  occasion: 'pulse 1 mentor',
  since: '2027-08-18T08:00:00.000Z',
};
const KEY = attentionKey(ENTRY);
const NOTE = 'Ringde. Vill ses på kvällar i stället.';

let round: TestRound;
let karin: OperatorSession;
let johan: OperatorSession;
let lotta: OperatorSession;
beforeAll(async () => {
  const [first, second] = theRound().operators;
  const operators = [
    { ...first!, id: 'karin', access: 'operator' as const },
    { ...second!, id: 'johan', language: 'en' as const, access: 'operator' as const },
    { ...second!, id: 'lotta', name: 'Lotta Vik', email: 'lotta@su.example', access: 'viewer' as const },
  ];
  round = await openTestRound({ at: '2027-08-18T10:00:00Z', round: theRound({ operators, contact: 'karin' }) });
  await fillWith(aCrowd(3, 2), round.tools);
  await put(ENTRY);
  await signIn();
});
afterAll(() => round.close());

async function signIn(): Promise<void> {
  [karin, johan, lotta] = [await operatorSession(round), await operatorSession(round, 'johan'), await operatorSession(round, 'lotta')];
}
async function put(entry: Attention): Promise<void> {
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
}
const stored = async () => (await round.tools.store.get(attentionKind, KEY))?.state;
const acts = async () =>
  (await round.tools.store.partition(PARTITION.audit))
    .map((item) => readStored(auditKind, item).state)
    .filter(({ act }) => act !== 'signed in');
const seenBy = async (who: OperatorSession) => wordsOf((await who.get('/console')).html);

/** Sends a form of the entry as the page has it: the form that holds the button. */
async function press(who: OperatorSession, act: 'give' | 'note', label: string, more: Record<string, string> = {}) {
  const { html } = await who.get('/console');
  const forms = [...html.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form);
  const form = forms.find((one) => one.includes(`value="${act}"`) && one.includes(label));
  if (form === undefined) throw new Error(`no form "${label}"`);
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  const field = /<(?:select|textarea)[^>]* name="([^"]+)"/.exec(form)?.[1] ?? '';
  const typed = Object.entries(more).map(([name, value]) => [name === 'field' ? field : name, value]);
  const byName = Map.groupBy([...hidden, ...typed], ([name = '']) => name);
  const fields = [...byName].map(([name, all]) => [name, all.map(([, value = '']) => value)]);
  const sent = await who.post('/console', Object.fromEntries(fields));
  const told = sent.status === 303 ? await who.get(sent.response.headers.get('location') ?? '') : sent;
  return { ...sent, field, said: wordsOf(told.html) };
}

describe('an entry of the list', () => {
  it('is taken by one operator, and the others see by whom; taking it from a page of before does not take it away', async () => {
    expect(await seenBy(johan)).toContain('Look after it');
    expect(await seenBy(johan)).not.toMatch(/looks after it|You look after it/);
    expect((await press(karin, 'give', 'Ta hand om det')).said).toContain('Du tar hand om det.');
    expect(await stored()).toMatchObject({ owner: 'karin' });
    expect(await acts()).toMatchObject([{ operator: 'karin', act: 'gave entry', about: { entry: KEY, operator: 'karin' } }]);
    expect(await seenBy(johan)).toContain(`${theRound().operators[0]?.name} looks after it.`);
    const stale = await johan.post('/console', { act: 'give', entry: KEY, from: '', [await fieldOf('to')]: 'johan' });
    expect(stale.status).toBe(409);
    expect(await stored()).toMatchObject({ owner: 'karin' });
  });

  it('is handed over to another operator, who hears of it; a viewer, or nobody chosen, cannot be given it', async () => {
    const before = lettersTo(round, 'johan').length;
    const none = await press(karin, 'give', 'Lämna över', { field: '' });
    expect([none.status, none.said]).toEqual([422, expect.stringContaining('Välj vem')]);
    for (const to of ['lotta', 'nobody-here']) expect((await press(karin, 'give', 'Lämna över', { field: to })).status).toBe(409);
    expect((await press(karin, 'give', 'Lämna över', { field: 'johan' })).said).toContain('Överlämnat.');
    expect((await acts()).at(-1)).toMatchObject({ act: 'gave entry', about: { operator: 'johan' } });
    expect(wordsOf((await karin.get('/console/audit')).html)).toMatch(/Bestämde vem som tar hand om något på listan .*Johan Ekdahl/);
    expect(await seenBy(johan)).toContain('You look after it.');
    await round.moveTo('2027-08-19T10:00:00Z');
    await signIn();
    expect(lettersTo(round, 'johan').slice(before)).toEqual([expect.stringContaining('needs you/')]);
    const mail = (await round.mails()).findLast(({ to }) => to === theRound().operators[1]?.email);
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('looks after it.');
  });

  it('holds notes that operators alone read, and the log says that one was written and not what', async () => {
    const sent = await press(johan, 'note', 'Save the note', { field: NOTE });
    expect(sent.said).toContain('Noted.');
    expect((await press(johan, 'note', 'Save the note', { field: `  ${NOTE} ` })).said).toContain('It stands there already.');
    expect(await stored()).toMatchObject({ owner: 'johan', notes: [{ by: 'johan', text: NOTE }] });
    expect((await acts()).at(-1)).toMatchObject({ operator: 'johan', act: 'wrote note', about: { entry: KEY } });
    expect(JSON.stringify(await acts())).not.toContain('kvällar');
    expect(await seenBy(karin)).toContain(NOTE);
    const viewed = await lotta.get('/console');
    expect(viewed.html).not.toContain('kvällar');
    expect(viewed.html).not.toContain('<textarea');
    expect((await lotta.post('/console', { act: 'note', entry: KEY, [await fieldOf('note')]: 'x' })).status).toBe(403);
  });

  it.each([
    ['nothing', '', 'Write a note'],
    ['nothing that can be seen', '\u200b \n', 'Write a note'],
    ['too much', 'å'.repeat(1001), 'Write 1000 characters or fewer. There are 1001 now'],
    ['a personal number', 'Hon heter 850709-9805.', '850709-9805 looks like a personal number'],
  ])('keeps what was typed and stores nothing when a note holds %s', async (_, typed, problem) => {
    const before = await stored();
    const { status, html, field, said } = await press(johan, 'note', 'Save the note', { field: typed });
    expect(status).toBe(422);
    expect(said).toContain(problem);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(new RegExp(`<details[^>]* open[^>]*>.*id="${field}"`, 's'));
    expect(/<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1]?.trim()).toBe(visible(typed).trim());
    expect(await stored()).toEqual(before);
  });

  it('that happens again has the same owner and notes, and can be let go of', async () => {
    await put({ ...ENTRY, occasion: 'pulse 2 mentor', since: '2027-08-19T08:00:00.000Z' });
    expect(await seenBy(johan)).toContain(NOTE);
    expect(await seenBy(johan)).toContain('You look after it.');
    expect((await press(johan, 'give', 'Let go of it')).said).toContain('Nobody looks after it now.');
    expect(await stored()).not.toHaveProperty('owner');
  });
});

async function fieldOf(name: 'to' | 'note'): Promise<string> {
  const { html } = await karin.get('/console');
  return new RegExp(`name="(${name}-[^"]+)"`).exec(html)?.[1] ?? '';
}

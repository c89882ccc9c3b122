import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OperatorSession, operatorSession } from './console/operator-session.ts';
import { openTown, type Town } from './participant/town.ts';

type Sent = Record<string, string>;

/** Forms of participants that cannot be taken: on which page, what is sent, and the fields that are wrong. */
const ON_OWN_PAGES: readonly (readonly [page: string, sent: Sent, wrong: readonly string[]])[] = [
  ['offer', {}, ['answer']],
  ['times', { 'date-1': '2027-13-01', 'clock-1': '25:00', 'date-2': '2027-12-01' }, ['date-1', 'clock-1', 'clock-2']],
  ['times', { 'date-1': '2027-12-24', 'clock-1': '14:00' }, ['sure']],
  ['placing', { place: 'å'.repeat(401) }, ['place']],
  ['cancel', {}, ['answer']],
  ['report', { takeaway: 'å'.repeat(1001) }, ['held', 'takeaway']],
  ['pulse', { note: 'å'.repeat(501) }, ['going', 'time', 'note']],
  ['pause', {}, ['from', 'until']],
  ['pause', { from: '2027-11-10', until: '2028-02-10' }, ['right']],
  ['met', { day: 'i går' }, ['day']],
  ['met-or-booked', { day: '2027-11-09' }, ['number']],
  ['met-or-booked', { day: '2027-11-07', number: '2' }, ['sure']],
  ['leave', {}, ['answer']],
  ['mails', {}, ['reminders']],
];

/** The same of the console. */
const ON_THE_CONSOLE: typeof ON_OWN_PAGES = [
  [
    '/console/plan',
    { act: 'look', number: '0', 'workshop.date': 'snart', 'workshop.time': 'kväll', 'workshop.minutes': '5', 'workshop.link': 'video' },
    ['workshop.date', 'workshop.time', 'workshop.minutes', 'workshop.link'],
  ],
  ['/console/plan', { act: 'look', number: '0', 'avoid.0.from': '2027-12-20', 'avoid.0.to': '' }, ['avoid.0.to']],
  ['/console/applicants/enter', { act: 'look', email: 'mia' }, ['name', 'email', 'why']],
  ['/console/applicants/waiting', { act: 'phone', phone: 'imorgon' }, ['phone']],
  ['/console/applicants/waiting', { act: 'address', email: 'a@b@c' }, ['email']],
  ['/console/applicants/waiting', { act: 'withdraw' }, ['sure']],
  ['/console/pairs/plaina-plainb', { act: 'note meeting' }, ['meeting', 'held']],
  ['/console/pairs/plaina-plainb', { act: 'note meeting', meeting: '1', held: 'yes', on: '2027-11-07' }, ['sure-day']],
  ['/console/pairs/plaina-plainb', { act: 'pause', from: '2027-11-10' }, ['until']],
  ['/console/pairs/plaina-plainb', { act: 'end' }, ['sure']],
  ['/console/pairs/plaina-plainb/meetings/1', { act: 'look', on: '', at: 'kväll' }, ['on', 'at']],
  ['/console/pairs/plaina-plainb/meetings/1', { act: 'look', on: '2027-12-24', at: '14:00' }, ['sure-time']],
  ['/console/pairs/plaina-plainb/meetings/1', { act: 'book', on: '2027-12-24', at: '14:00' }, ['sure-time']],
  ['/console/pairs/bookeda-bookedb/meetings/1', { act: 'cancel' }, ['sure']],
];

/** The fields the summary leads to, and how each of them says what is wrong with it. */
function errorsOn(html: string) {
  const summary = /<div class="error-summary"[^>]*>.*?<\/ul>/s.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)].map(([, field = '', message = '']) => ({
    field,
    isThere: html.includes(` id="${field}"`),
    isSaid: html.includes(`<p class="problem" id="${field}-problem">${message}</p>`),
    isHeard: new RegExp(`aria-describedby="[^"]*\\b${field}-problem"[^>]*aria-invalid="true"`).test(html),
  }));
}

const alike = (wrong: readonly string[]) => wrong.map((field) => ({ field, isThere: true, isSaid: true, isHeard: true }));

describe('whatever is wrong with a form is said first, with a way to the field, and beside the field', () => {
  let town: Town;
  let karin: OperatorSession;
  beforeAll(async () => {
    town = await openTown();
    karin = await operatorSession(town.round);
  });
  afterAll(() => town.round.close());

  test.each(ON_OWN_PAGES)('on the page %s, sent %j', async (name, sent, wrong) => {
    const answer = await town.round.post(town.pages.find((page) => page.name === name)?.path ?? '', sent);
    expect(answer.status).toBe(422);
    expect(errorsOn(await answer.text())).toEqual(alike(wrong));
  });

  test.each(ON_THE_CONSOLE)('at %s, sent %j', async (path, sent, wrong) => {
    const { status, html } = await karin.post(path, sent);
    expect(status).toBe(422);
    expect(errorsOn(html)).toEqual(alike(wrong));
  });
});

import type { Temporal } from 'temporal-polyfill';
import type { TakenCertificate } from '../verdict/certificates.ts';
import { answersTo } from './applying.ts';
import { assistantsOf, type Character } from './characters.ts';
import type { Habit } from './habit.ts';
import type { SeededRandom } from './seeded-random.ts';
import { DeadEnd, type Form, formTo, formWith, mustBeFine, optionsOf, type Page, type Visitor } from './visitor.ts';

/** What somebody remembers from one visit to the next. */
export type Memory = {
  declined: boolean;
  cancelled: number;
  /** They wished to be erased, and follow no links any more. */
  isGone: boolean;
  /** How often they have said where to meet. */
  venues: number;
  /** The link to their own page, once a mail brought it. */
  home?: string;
  /** Their certificate, once they have taken it along. */
  certificate?: TakenCertificate;
  /** Until when they read no mails, or put an answer off. */
  busyUntil?: Temporal.Instant;
};

export function freshMemory(): Memory {
  return { declined: false, cancelled: 0, isGone: false, venues: 0 };
}

export type Actor = {
  readonly character: Character;
  readonly visitor: Visitor;
  readonly memory: Memory;
  readonly random: SeededRandom;
  readonly today: () => Temporal.PlainDate;
};
type Act = { readonly at: RegExp; readonly does: (actor: Actor, page: Page) => Promise<Page | undefined> };

const MOST_ACTS = 8;

/** Where somebody says whether they come to a gathering. */
const COMING = /\/coming\/[a-z-]+$/;

/** The pages a place leads to, and what people do on them. Nothing is done where nothing is asked. */
const ACTS: readonly Act[] = [
  { at: /\/offer$/, does: answerOffer },
  { at: /\/report$/, does: report },
  { at: /\/times$/, does: proposeTimes },
  { at: /\/meeting\/\d+(?:\/pick)?$/, does: lookAtMeeting },
  { at: /\/pulse\/\d$/, does: answerPulse },
  { at: /\/evaluation$/, does: evaluate },
  { at: COMING, does: sayWhetherComing },
];

/**
 * Presses the button of a mail, goes on to one's own page and does what it asks, one thing after the other, until it asks nothing more.
 */
export async function takePart(actor: Actor, link: string, button = link): Promise<void> {
  const { visitor } = actor;
  const opened = await visitor.open(button);
  mustBeFine(opened);
  const said = COMING.test(opened.path) ? await sayWhetherComing(actor, opened) : undefined;
  if (said !== undefined) mustBeFine(said);
  let place = opened.path === link ? opened : await visitor.open(link);
  for (let acts = 0; acts < MOST_ACTS; acts += 1) {
    const next = mainButton(place);
    const act = ACTS.find(({ at }) => at.test(next?.href ?? ''));
    if (next === undefined || act === undefined || passesBy(next, actor)) return;
    const isOpen = acts === 0 && opened.path === next.href;
    const done = await act.does(actor, isOpen ? opened : await visitor.open(next.href));
    if (done === undefined) return;
    mustBeFine(done);
    // Most acts lead back to one's own page by themselves.
    const isBack = done.path.split('?', 1)[0] === link;
    place = isBack ? done : await visitor.open(link);
  }
}

/** Confirms an address, as the link in the receipt asks, and gives the address of the person's own page. */
export async function confirmAddress({ visitor, character, random }: Actor, link: string): Promise<string> {
  const page = await visitor.open(link);
  const no = page.forms.find(({ action }) => action.endsWith('/no'));
  if (character.habits.includes('says no to the welcome')) {
    if (no !== undefined) mustBeGone(await visitor.submit(page, no));
    return '';
  }
  const rest = no === undefined ? undefined : page.links.find((href) => href.endsWith('/answers'));
  const confirmed = rest === undefined ? await pressFirst(visitor, page) : await answerTheRest(await visitor.open(rest));
  mustBeFine(confirmed);
  return confirmed.links.find((href) => href.startsWith('/place/')) ?? '';

  /** Whoever was entered answers what operators did not know. */
  function answerTheRest(asking: Page): Promise<Page> {
    const form = formTo(asking, '/answers');
    return visitor.submit(asking, form, answersTo(form, character, random));
  }
}

/** A reminder can come after it was done: then the page says so. */
function pressFirst(visitor: Visitor, page: Page): Promise<Page> | Page {
  const [form] = page.forms;
  return form === undefined ? page : visitor.submit(page, form);
}

/** The page of whoever does not take part says that they do not. */
function mustBeGone(page: Page): void {
  if (page.status !== 410) throw new DeadEnd(`"${page.title}" (${page.status})`);
}

/** Leaves the round: says so where it is asked. */
export async function leave({ visitor }: Actor, link: string): Promise<void> {
  const page = await visitor.open(link);
  const form = page.forms.find((one) => optionsOf(one, 'answer').includes('leave'));
  // Who has left already, such as by a press whose answer never came, is asked nothing more.
  mustBeFine(form === undefined ? page : await visitor.submit(page, form, { answer: 'leave' }));
}

/** Has all about themselves erased: follows the link on their own page, and says yes twice. */
export async function haveAllErased({ visitor, memory }: Actor, home: string): Promise<void> {
  const page = await visitor.open(home);
  const link = page.links.find((href) => href.endsWith('/erase'));
  if (link === undefined) throw new DeadEnd(`no way to be erased on "${page.title}"`);
  const asking = await visitor.open(link);
  const sure = await visitor.submit(asking, formTo(asking, '/erase'), { answer: 'yes' });
  mustBeFine(await visitor.submit(sure, formTo(sure, '/erase/sure'), { answer: 'yes' }));
  memory.isGone = true;
}

/** Rooms somebody finds, one after the other. */
const VENUES = ['Biblioteket, rum 2', 'Fiket i foajén'];

/** Says where a meeting is to be, by the link on its page; twice in a round. */
export async function setVenue({ visitor, memory }: Actor, meeting: string): Promise<void> {
  const page = await visitor.open(meeting);
  const place = VENUES[memory.venues];
  const link = page.links.find((href) => href.endsWith('/place'));
  if (place === undefined || link === undefined) return;
  memory.venues += 1;
  const asking = await visitor.open(link);
  mustBeFine(await visitor.submit(asking, formWith(asking, 'place'), { place }));
}

/** Says that the two met yesterday though they had not booked it, by the link on one's own page. */
export async function sayTheyMet({ visitor, today }: Actor, home: string): Promise<void> {
  const page = await visitor.open(home);
  const link = page.links.find((href) => href.endsWith('/met'));
  if (link === undefined) throw new DeadEnd(`no way to say that they met on "${page.title}"`);
  const asking = await visitor.open(link);
  const form = formWith(asking, 'day');
  const [number] = optionsOf(form, 'number');
  const said = await visitor.submit(asking, form, {
    day: today().subtract({ days: 1 }).toString(),
    ...(number === undefined ? {} : { number }),
  });
  mustBeFine(await sayYes(visitor, said));
}

/** Says on one's own page who books from now on. */
export async function nameTheAssistant({ visitor, character }: Actor, home: string): Promise<void> {
  const page = await visitor.open(`${home}/assistant`);
  for (const { name, email } of assistantsOf(character)) {
    mustBeFine(await visitor.submit(page, formWith(page, 'name', 'email'), { name, email }));
  }
}

/** Takes the certificate along as text, and the key by which others check it: the link on one's own page leads to both. */
export async function takeCertificate({ visitor, memory }: Actor, home: string): Promise<void> {
  const own = await follow(await visitor.open(home), /\/certificate$/);
  const proof = await follow(own, /\/certificate\/sv\/text$/);
  const key = await follow(await follow(own, /\/certificates$/), /\.pem$/);
  memory.certificate = { proof: proof.html, key: key.html };

  async function follow(page: Page, end: RegExp): Promise<Page> {
    const link = page.links.find((href) => end.test(href));
    if (link === undefined) throw new DeadEnd(`no link like ${end} on "${page.title}"`);
    const next = await visitor.open(link);
    mustBeFine(next);
    return next;
  }
}

const DAYS_TO_PAUSE = { from: 5, until: 33 } as const;

/** Pauses with the other one for some weeks, and lets what is booked in them fall away. */
export async function pauseForAMonth({ visitor, today }: Actor, home: string): Promise<void> {
  const page = await visitor.open(home);
  const link = page.links.find((href) => href.endsWith('/pause'));
  if (link === undefined) throw new DeadEnd(`no way to pause on "${page.title}"`);
  const asking = await visitor.open(link);
  const days = {
    from: today().add({ days: DAYS_TO_PAUSE.from }).toString(),
    until: today().add({ days: DAYS_TO_PAUSE.until }).toString(),
    reason: 'Jag är sjukskriven.',
  };
  const said = await visitor.submit(asking, formWith(asking, 'from', 'until'), days);
  const more = said.forms.find((form) => optionsOf(form, 'booked').length + optionsOf(form, 'right').length > 0);
  mustBeFine(more === undefined ? said : await visitor.submit(said, more, { ...days, booked: 'off', right: optionsOf(more, 'right') }));
}

type Button = { readonly href: string; readonly says: string };

function mainButton(page: Page): Button | undefined {
  const [, href, says = ''] = /<a class="button" href="([^"]+)"[^>]*>([^<]*)/.exec(page.html) ?? [];
  return href === undefined ? undefined : { href: href.replaceAll('&amp;', '&'), says };
}

/** What only shows a meeting, or offers to do what is the other one's turn. */
const ASKS_NOTHING = /^(?:Se |See |Föreslå tider själv|Propose times yourself)/;

/** Few open a page that asks nothing of them; who means to call a meeting off does. */
function passesBy({ says }: Button, { character }: Actor): boolean {
  return ASKS_NOTHING.test(says) && !character.habits.includes('cancels twice');
}

const DECLINES: readonly Habit[] = ['declines the first offer', 'declines late'];

function answerOffer({ character, visitor, memory }: Actor, page: Page): Promise<Page> {
  const declines = DECLINES.some((habit) => character.habits.includes(habit)) && !memory.declined;
  if (declines) memory.declined = true;
  return visitor.submit(page, formWith(page, 'answer'), { answer: declines ? 'no' : 'yes' });
}

const FOOD = ['', '', 'Vegetariskt', 'Inget med nötter'];

/** Most come, and some need something from the kitchen. */
async function sayWhetherComing(actor: Actor, page: Page): Promise<Page | undefined> {
  const { visitor, random, character } = actor;
  const form = page.forms.find((one) => optionsOf(one, 'comes').length > 0);
  if (form === undefined) return undefined;
  const to = `${page.path.slice(page.path.lastIndexOf('/'))} of ${character.email}`;
  const comes = random.between(1, 6, `whether to come to ${to}`) === 1 ? 'no' : 'yes';
  return answerBeforehand(actor, await visitor.submit(page, form, { comes, food: random.oneOf(FOOD, `food at ${to}`) }));
}

/** Who has said whether they come to the workshop is asked its questions; some have an answer, and some want its minutes. */
function answerBeforehand({ visitor, random, character }: Actor, page: Page): Promise<Page> | Page {
  const form = page.forms.find((one) => optionsOf(one, 'minutes').length > 0);
  if (form === undefined) return page;
  const about = `before the workshop of ${character.email}`;
  return visitor.submit(page, form, {
    worked: random.oneOf([...(EVALUATIONS['worked'] ?? []), ''], `what worked ${about}`),
    minutes: random.between(0, 1, `minutes ${about}`) === 1 ? optionsOf(form, 'minutes') : undefined,
  });
}

const BOOKS_NOTHING: readonly Habit[] = ['books nothing', 'lets an assistant book'];

/** The manager proposes; the student waits to be asked. */
async function proposeTimes({ character, visitor, random, today }: Actor, page: Page): Promise<Page | undefined> {
  if (character.role === 'mentor' || BOOKS_NOTHING.some((habit) => character.habits.includes(habit))) return undefined;
  const form = formWith(page, 'place');
  const suggested = optionsOf(form, 'time');
  if (suggested.length === 0) {
    const asked = await visitor.submit(page, form, ownTimes(today()));
    return TOO_LATE.test(asked.html) ? undefined : sayYes(visitor, asked);
  }
  const first = random.between(0, Math.max(0, suggested.length - 3), `first time of ${page.path}`);
  return sayYes(visitor, await visitor.submit(page, form, { time: suggested.slice(first, first + 3), place: 'Hos företaget, plan 3' }));
}

/** Whose first free day comes after the workshop, or in a round without one after the evaluation has opened, proposes none. */
const TOO_LATE = /class="problem"[^>]*>[^<]*(?:avslutningen|closing workshop|utvärderingen|evaluation)/;

/** Means the times a page asks about once more. */
async function sayYes(visitor: Visitor, page: Page): Promise<Page> {
  const form = page.forms.find((one) => optionsOf(one, 'sure').length > 0);
  return form === undefined ? page : visitor.submit(page, form, { sure: optionsOf(form, 'sure') });
}

/** Where two have no time in common, people write times of their own: the same hour on two working days a week or more ahead. */
function ownTimes(today: Temporal.PlainDate): Readonly<Record<string, string>> {
  const monday = today.add({ days: 15 - today.dayOfWeek });
  return {
    'date-1': monday.add({ days: 1 }).toString(),
    'clock-1': '12:00',
    'date-2': monday.add({ days: 3 }).toString(),
    'clock-2': '16:30',
    place: 'Video',
  };
}

/** Picks a time when one is asked for; somebody who cancels twice does so here. */
async function lookAtMeeting(actor: Actor, page: Page): Promise<Page | undefined> {
  const { character, visitor, memory, random } = actor;
  const form = page.forms.find((one) => optionsOf(one, 'time').length > 0);
  if (form !== undefined) {
    const times = optionsOf(form, 'time').filter((time) => time !== 'none');
    return visitor.submit(page, form, { time: random.oneOf(times, `time on ${page.path}`) });
  }
  const mayCancel = page.links.includes(`${page.path}/cancel`);
  const cancels = mayCancel && character.habits.includes('cancels twice') && memory.cancelled < 2 && /\/meeting\/2$/.test(page.path);
  if (!cancels) return undefined;
  memory.cancelled += 1;
  const cancelling = await visitor.open(`${page.path}/cancel`);
  return visitor.submit(cancelling, formWith(cancelling, 'answer'), { answer: yesOf(formWith(cancelling, 'answer')) });
}

/** Of yes and no, or do and leave it, the one that does. */
function yesOf(form: Form): string {
  const options = optionsOf(form, 'answer');
  return options.find((option) => option === 'yes' || option === 'cancel') ?? options[0] ?? '';
}

function report({ visitor, random, character }: Actor, page: Page): Promise<Page> {
  const takeaway = random.oneOf(
    ['Att fråga innan jag förklarar.', 'Hur sällan vi läser våra egna annonser.', 'That nobody had told them this before.', ''],
    `takeaway on ${page.path} of ${character.email}`,
  );
  const rating = String(random.between(3, 5, `rating on ${page.path}`));
  const form = formWith(page, 'held');
  return visitor.submit(page, form, { held: 'yes', rating, takeaway, ...pulseIn(form, page, character, random) });
}

/** The two questions of the pulse, where they stand below the others. */
function pulseIn(form: Form, page: Page, character: Character, random: SeededRandom): Record<string, string> {
  if (optionsOf(form, 'going').length === 0) return {};
  const low = character.habits.includes('cancels twice') && /\/meeting\/[3-9]\//.test(page.path);
  return {
    going: low ? '2' : String(random.between(3, 5, `going on ${page.path}`)),
    time: String(random.between(2, 4, `time on ${page.path}`)),
  };
}

async function answerPulse({ visitor, random, character }: Actor, page: Page): Promise<Page> {
  const isFirst = /\/pulse\/1$/.test(page.path);
  const low = character.habits.includes('cancels twice') && !isFirst;
  if (character.habits.includes('reports a fault') && isFirst) await reportFault(visitor, character.language);
  return visitor.submit(page, formWith(page, 'going', 'time'), {
    going: low ? '2' : String(random.between(3, 5, `going on ${page.path}`)),
    time: String(random.between(2, 4, `time on ${page.path}`)),
    ...(character.habits.includes('asks for a call') && isFirst ? { contact: 'yes' } : {}),
  });
}

const FAULTS = {
  sv: 'I min telefon med stor text hamnar knappen för att spara under tangentbordet.',
  en: 'On my phone, with large text, the button that saves ends up under the keyboard.',
} as const;

async function reportFault(visitor: Visitor, language: Character['language']): Promise<void> {
  const page = await visitor.open(`/${language}/accessibility`);
  mustBeFine(await visitor.submit(page, formWith(page, 'text', 'address'), { text: FAULTS[language] }));
}

const EVALUATIONS: Readonly<Record<string, readonly string[]>> = {
  mentors: ['En inblick i hur beslut fattas, och en kontakt jag törs ringa.', 'Practice in saying what I think to somebody in charge.'],
  company: ['Raka svar om vad våra annonser säger, och vad de inte säger.', 'A view from outside that we would never have paid for.'],
  worked: ['Att mötena var korta och att systemet hittade tiderna.', 'Three questions to start from were enough.'],
  challenges: ['Det första mötet var lite stelt.', 'December was hard to find times in.'],
  onwards: ['Gör om det, och bjud in fler ämnen.', 'Tell applicants how small the assignment is.'],
};

function evaluate({ visitor, random, character }: Actor, page: Page): Promise<Page> {
  const form = formTo(page, '/evaluation');
  const names = new Set(form.element.querySelectorAll('input, textarea').map((field) => field.getAttribute('name') ?? ''));
  const answers = [...names].flatMap((name): [string, string][] => {
    const about = `${name} of ${character.email}`;
    if (name === 'again') return [[name, String(random.between(3, 5, about))]];
    const said = EVALUATIONS[name];
    if (said !== undefined) return [[name, random.oneOf(said, about)]];
    const mayQuote = /quote/i.test(name) && random.between(0, 1, about) === 1;
    return mayQuote ? [[name, optionsOf(form, name)[0] ?? 'yes']] : [];
  });
  return visitor.submit(page, form, Object.fromEntries(answers));
}

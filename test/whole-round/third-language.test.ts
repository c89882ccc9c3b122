import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PARTS } from '../../functions/web/app.tsx';
import type { Say } from '../../shared/words/say.ts';
import { everyLetter, WRITTEN } from '../mail/every-letter.ts';
import { composed, textOf } from '../mail/sent.ts';
import { type OperatorSession, operatorSession } from '../pages/console/operator-session.ts';
import { openTown, type Town } from '../pages/participant/town.ts';

/** A language that says every phrase in marks, so that words from elsewhere stand out. */
const inMarks = vi.hoisted(() => (say: Say): Say => {
  const mark = (said: unknown): unknown => {
    if (typeof said === 'string') return said === '' ? '' : `⟦${said}⟧`;
    return Array.isArray(said) ? said.map(mark) : said;
  };
  const ways = Object.entries(say).map(([name, way]) => [
    name,
    typeof way === 'function' ? (...facts: unknown[]) => mark(way(...facts)) : way,
  ]);
  return Object.assign((phrase: Readonly<Record<string, unknown>>) => mark(phrase[say.language]), Object.fromEntries(ways));
});
vi.mock('../../shared/words/say.ts', async (original) => {
  const real = await original<typeof import('../../shared/words/say.ts')>();
  return { ...real, sayIn: (...how: Parameters<typeof real.sayIn>) => inMarks(real.sayIn(...how)) };
});

/** Addresses are no words. */
const ADDRESSES = /https?:\/\/[^\s<"⟦⟧]+|[^\s<"⟦⟧]+@[^\s<"⟦⟧]+/g;
/** Nor are names of lines in a round file, and what a language is called in itself is said in that. */
const NOT_SAID_HERE = /<code>[^<]*<\/code>|<a href="[^"]*" lang="\w+" hreflang="\w+">[^<]*<\/a>|<(script|style)[\s\S]*?<\/\1>/g;
/** What people of these rounds are called, and have typed themselves. */
const TYPED = new Set(
  [
    'Åsa Öberg, Örjan Ek, Karin Sandell, Johan Ekdahl, Socialantropologi, Marknad, Marknadschef',
    'Varför ingen jag känner öppnar era mejl, Vad ni gör i stället för att se på teve',
    'HR har föreslagit dig',
    'Stockholms universitet, Pfizer Sverige',
    'Vi har tänkt efter. Så här blir det. Får jag resorna betalda? Ja. I Stockholm. Siri Ek',
    'Receptionen, Fikarummet, Rum, Teams, fair, lecture, union, site',
    ...Object.values(WRITTEN).flatMap(({ subject, text }) => [subject, text]),
    'Universitetets webb, Studentkåren, Gästföreläsningar, Arbetsmarknadsdagen',
  ].flatMap((text) => text.split(/[\s,.:?]+/)),
);

/** The words in a text that are in no marks. */
function unmarked(text: string): readonly string[] {
  let rest = text.replace(ADDRESSES, ' ');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return [...new Set(rest.match(/\p{L}[\p{L}’-]+/gu) ?? [])].filter((word) => !TYPED.has(word));
}

/** What is seen on a page, and what is read aloud of it. */
function readOn(page: string): string {
  const html = page.replace(NOT_SAID_HERE, ' ');
  const aloud = [...html.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]*)"/g)].map(([, text]) => text);
  return [...aloud, html.replace(/<[^>]*>/g, ' ')].join(' ').replace(/&[#\w]+;/g, ' ');
}

let town: Town;
let karin: OperatorSession;
/** The pages everybody can ask for by name. */
let named: readonly string[];
beforeAll(async () => {
  town = await openTown();
  karin = await operatorSession(town.round);
  const routes = (await Promise.all(PARTS.map(({ load }) => load()))).flatMap((part) => part.routes);
  const paths = routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/:language(\{[^}]*\})?/, 'sv').replace(/:role(\{[^}]*\})?/, 'mentor'));
  named = [...new Set(paths)].filter((path) => !/[:*.]/.test(path));
});
afterAll(() => town.round.close());

describe('in a third language every word would be said by the room of words', () => {
  test('on participants’ pages', async () => {
    const pages = await Promise.all(
      town.pages.map(async ({ name, path }) => ({ name, html: await (await town.round.request(path)).text() })),
    );
    expect(pages.every(({ html }) => html.includes('⟦'))).toBe(true);
    expect(pages.flatMap(({ name, html }) => unmarked(readOn(html)).map((word) => `${name}: ${word}`))).toEqual([]);
  });

  test('on public pages and in the console', async () => {
    expect(named.length).toBeGreaterThan(30);
    const pages = await Promise.all(named.map(async (path) => ({ path, html: (await karin.get(path)).html })));
    expect(pages.filter(({ html }) => html.includes('⟦')).length).toBeGreaterThan(25);
    expect(pages.flatMap(({ path, html }) => unmarked(readOn(html)).map((word) => `${path}: ${word}`))).toEqual([]);
  });

  test('in letters and calendar entries', () => {
    const letters = everyLetter().map(({ title, context }) => ({ title, message: composed({ ...context, say: inMarks(context.say) }) }));
    const said = letters.flatMap(({ title, message }) => {
      if (message === undefined) return [];
      const { words, calendar } = message;
      const entry = calendar === undefined ? '' : `${calendar.summary} ${calendar.description}`;
      return unmarked(`${words.subject} ${words.preheader} ${textOf(message)} ${entry}`).map((word) => `${title}: ${word}`);
    });
    expect(letters.length).toBeGreaterThan(200);
    expect(said).toEqual([]);
  });
});

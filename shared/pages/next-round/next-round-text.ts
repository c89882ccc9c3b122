import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { isSeq, parseDocument, stringify } from 'yaml';
import * as z from 'zod/mini';
import type { SaidYes } from '../../domain/closing/alumni.ts';
import type { LastTime } from '../../domain/closing/last-time.ts';
import { CALL_CHANNELS, CALL_OPENS, daysOfCall } from '../../domain/closing/next-round.ts';
import type { Proposal } from '../../domain/closing/proposal.ts';
import { lastWorkingDay } from '../../round/calendar.ts';
import { valueAt } from '../../round/fault.ts';
import { roundFileSchema } from '../../round/round-as-written.ts';
import { filledIn } from '../../round/round-faults.ts';
import type { Round } from '../../round/round-file.ts';
import { datesYearLater, type MovedDate, type Span, spanYearLater } from '../../round/year-later.ts';
import { saidOfProposal } from '../../words/because-of-last-time.ts';
import { alumniWords } from '../../words/console/alumni.ts';
import { reportWords } from '../../words/report.ts';
import { sayIn } from '../../words/say.ts';
import { endOf, inFlow, type YamlEdits, type YamlPath, yamlEdits } from './yaml-edits.ts';

/** What the next round's lines begin with that are about the one before: the round after it leaves them out. */
const NOTE = '#: ';
const NOTES = /^[ \t]*#: .*\n?/gm;

/** Days on which no meetings are to be planned: YYYY-MM-DD, and why in the languages of the round. */
export type DaysWithout = Span & { readonly why: Readonly<Record<string, string>> };

type Given = {
  /** The text of the round file, which has no faults. */
  readonly source: string;
  /** The public holidays of the years this round and the next lie in. */
  readonly publicHolidays: Round['publicHolidays'];
  /** The id of the next round. */
  readonly id: string;
  readonly avoid: readonly DaysWithout[];
  readonly last: LastTime | undefined;
  /** Left out where nobody has looked. */
  readonly saidYes?: SaidYes | undefined;
};

export type NextRound = { readonly text: string; readonly dates: readonly MovedDate[] };

/**
 * The file of the next round, made from that of the last: the dates a year later, days without meetings too, its comments as they were. What
 * the last round says stands beside the settings it concerns, as comments: somebody decides. Its figures go with it, to be compared with.
 */
export function nextRoundText({ source, publicHolidays, id, avoid, last, saidYes }: Given): NextRound {
  const old = withoutNotes(source.replaceAll('\r\n', '\n'));
  const content: unknown = parseDocument(old).toJS();
  const round = filledIn(z.parse(roundFileSchema, content), publicHolidays);
  const dates = datesYearLater(content, round, [...avoid, ...round.meetings.avoid.map(spanYearLater)]);
  const edits = yamlEdits(old);
  edits.value(['id'], id);
  for (const language of round.languages) edits.value(['name', language], namedLater(round.name[language]));
  for (const { path, date } of dates) edits.value(path, date);
  moveAvoided(edits, round, avoid);
  for (const part of ['before', 'changes']) edits.remove([], part);
  if (last !== undefined) noteChannels(edits, round, last);
  const notes = (last?.proposals ?? []).flatMap((proposal) => noteOf(proposal, { content, dates, redDays: round }));
  const mentors = whoMayBeNamed(round, saidYes);
  const asked = edits.above(['formerMentors'], () => mentors) ? [] : ['', ...mentors];
  edits.remove([], 'formerMentors');
  const left = notes.filter(({ above, lines }) => !edits.above(above, lines)).flatMap(({ lines }) => lines(false));
  // An editor reads how to check the file from its first line.
  const [, first = '', rest = ''] = /^(# yaml-language-server.*\n)?([\s\S]*)$/.exec(edits.result().trimEnd()) ?? [];
  const lines = [...headOf(round, last), rest, ...left, ...asked, ...(last === undefined ? [] : afterwards(round, last))];
  return { text: `${first}${lines.join('\n')}\n`, dates };
}

/** A round file without what `nextRoundText` noted in it. */
export function withoutNotes(text: string): string {
  return text.replace(NOTES, '');
}

/** "2027–28" becomes "2028–29", and so does every year in a name. */
export function namedLater(name: string): string {
  return name.replaceAll(
    /(?<!\d)(2\d{3})(?!\d)(?:([–/-])(\d\d)(?!\d))?/g,
    (_, year: string, sign: string | undefined, short: string | undefined) =>
      sign === undefined || short === undefined
        ? String(Number(year) + 1)
        : `${Number(year) + 1}${sign}${String((Number(short) + 1) % 100).padStart(2, '0')}`,
  );
}

/** Periods without meetings a year later, and above them those that are new. */
function moveAvoided(edits: YamlEdits, { meetings: { avoid } }: Round, added: readonly DaysWithout[]): void {
  const list = edits.at(['meetings', 'avoid']);
  const parts = added.map((period) => stringify(period, { collectionStyle: 'flow', lineWidth: 0 }).trim());
  const isInLines = isSeq(list) && list.flow !== true && list.items.length > 0;
  if (isInLines) edits.above(['meetings', 'avoid', 0], () => parts.map((part) => `- ${part}`));
  else if (parts.length > 0 && isSeq(list))
    edits.over(endOf(list) - 1, endOf(list) - 1, `${list.items.length === 0 ? '' : ', '}${parts.join(', ')}`);
  else if (parts.length > 0) edits.add(['meetings'], `avoid: [${parts.join(', ')}]`);
  for (const [index, { from, to }] of avoid.entries()) {
    const next = spanYearLater({ from, to });
    edits.value(['meetings', 'avoid', index, 'from'], next.from);
    edits.value(['meetings', 'avoid', index, 'to'], next.to);
    edits.above(['meetings', 'avoid', index], () => [`${NOTE}Last time from ${from} to ${to}.`]);
  }
}

/** What each channel brought, above its line; of those that brought nobody a proposal says so. */
function noteChannels(edits: YamlEdits, { call: { channels } }: Round, { figures, proposals }: LastTime): void {
  const gone = new Set(proposals.filter(({ path }) => path === CALL_CHANNELS).map(({ now }) => now));
  for (const [index, { id }] of channels.entries()) {
    if (gone.has(id)) continue;
    const own = figures.channels.find((channel) => channel.id === id);
    const said =
      own === undefined
        ? 'too few came through it to be told by themselves'
        : `${own.seen} saw the call through it, ${own.started} began, ${own.submitted} applied and ${own.confirmed} confirmed`;
    edits.above(['call', 'channels', index], () => [`${NOTE}Last time ${said}.`]);
  }
}

type Next = { readonly content: unknown; readonly dates: readonly MovedDate[]; readonly redDays: Pick<Round, 'zone' | 'publicHolidays'> };

/** Lines, and the setting above which they stand. */
type Note = { readonly above: YamlPath; readonly lines: (begins: boolean) => readonly string[] };

/** A proposal beside the setting it concerns; nothing where the file, changed by hand since, has it already. */
function noteOf(proposal: Proposal, next: Next): readonly Note[] {
  const { path, now, proposed, because } = proposal;
  const words = reportWords(sayIn('en', next.redDays.zone)).onwards;
  const why = words.why(because);
  const keys = path.split('.');
  if (path === CALL_CHANNELS) {
    const place = channelsIn(next.content).indexOf(String(now));
    return place === -1 ? [] : [{ above: [...keys, place], lines: () => [`${NOTE}${why} Proposed: take the next line away.`] }];
  }
  const own = path === CALL_OPENS ? callDaysIn(next.content) : (valueAt(next.content, keys) ?? now);
  if (proposed === undefined || isDeepStrictEqual(own, proposed)) return [];
  const since = isDeepStrictEqual(own, now) ? '' : ` This file had ${inFlow(own)} meanwhile.`;
  const instead = `${words.value(proposal, proposed)}, not ${words.value(proposal, now)}`;
  const value = path === CALL_OPENS ? opensFor(Number(proposed), next) : proposed;
  const lines = (begins: boolean) => [
    `${NOTE}${why}${since} Proposed for ${path}: ${instead}${begins ? ', by this line:' : '.'}`,
    ...(begins ? [`${NOTE}${keys.at(-1)}: ${inFlow(value)}`] : []),
  ];
  return [{ above: keys, lines }];
}

/** The first day of a call that is so long at least and ends when the next one does. */
function opensFor(days: number, { dates, redDays }: Next): string {
  const deadline = dates.find(({ path }) => path.join('.') === 'call.deadline')?.date ?? '';
  return lastWorkingDay(redDays, Temporal.PlainDate.from(deadline).subtract({ days: days - 1 })).toString();
}

const call = z.object({ opens: z.string(), deadline: z.string(), channels: z._default(z.array(z.object({ id: z.string() })), []) });

function channelsIn(content: unknown): readonly string[] {
  return z.parse(call, valueAt(content, ['call'])).channels.map(({ id }) => id);
}

function callDaysIn(content: unknown): number {
  return daysOfCall(z.parse(call, valueAt(content, ['call'])));
}

function headOf({ id }: Round, last: LastTime | undefined): readonly string[] {
  return [
    `${NOTE}Made from ${id} by \`omvant round next\`: its dates, a year later. The lines with this sign, which the next one leaves out, say`,
    `${NOTE}${last === undefined ? 'what the dates were.' : `how ${id} had gone by ${last.figures.counted}, and what it proposes: take the sign away from a setting, and its old line too, to follow.`}`,
  ];
}

/** Whom to ask for the next call. Nobody is named there because of this one: a yes to be asked is none to stand on a call. */
function whoMayBeNamed(round: Round, saidYes: SaidYes | undefined): readonly string[] {
  const { id, languages, formerMentors } = round;
  const nothing = Object.fromEntries(languages.map((language) => [language, '']));
  const listed = [...formerMentors, ...(saidYes?.talk === 0 ? [] : [{ id: '', name: '', about: nothing, reach: '' }])];
  return [
    ...whoSaidYes(round, saidYes),
    ...(formerMentors.length === 0 ? [] : [`Those with a name here agreed to be named for ${id}: ask them anew.`]),
    ...(listed.length === 0 ? [] : ['formerMentors:', ...listed.map((one) => `  - ${inFlow(one)}`)]),
  ].map((line) => `${NOTE}${line}`);
}

function whoSaidYes({ id }: Round, saidYes: SaidYes | undefined): readonly string[] {
  const [talk, hear] = [saidYes?.talk, saidYes?.nextCall ?? 0];
  const there = `on its console’s page “${alumniWords(sayIn('en', 'UTC')).title}”`;
  const until = saidYes?.until === undefined ? 'until their data are removed' : `until their data are removed on ${saidYes.until}`;
  return [
    ...(talk === 0
      ? [`No student of ${id} who can still be asked has said yes to talking with applicants.`]
      : [
          `${talk === undefined ? `Students of ${id} may have` : `${talk === 1 ? '1 student' : `${talk} students`} of ${id}`} said yes to being asked to talk with applicants. Their names stand`,
          `${there} ${until}, and not here. Ask each what may stand on the call, and how to be reached, before you name them:`,
        ]),
    ...(hear === 0
      ? []
      : [
          `${hear === 1 ? '1 person' : `${hear} people`} of ${id} asked to hear when the next call opens: write to them then, by the list ${there}.`,
        ]),
  ];
}

/** What the next call could say of what has become otherwise, and the figures it is compared with. */
function afterwards({ id, languages }: Round, { figures, proposals }: LastTime): readonly string[] {
  const said = proposals.flatMap((proposal) => saidOfProposal(proposal) ?? []);
  const { round, counted, ...parts } = figures;
  return [
    ...(said.length === 0
      ? []
      : [
          '',
          `${NOTE}What the call can say has changed because of last time, for as far as you follow the proposals:`,
          `${NOTE}changes:`,
          ...said.map((text) => `${NOTE}  - ${inFlow(Object.fromEntries(languages.map((language) => [language, text[language]])))}`),
        ]),
    '',
    `${NOTE}How ${id} went, in figures without persons: the console and the closing report compare the next round with it.`,
    'before:',
    ...Object.entries({ round, counted, ...parts }).map(([name, value]) => `  ${name}: ${inFlow(value)}`),
  ];
}

import type { Known } from '../../../../../shared/commands/application/enter-person.ts';
import type { Tools } from '../../../../../shared/commands/tools.ts';
import { addressesOfOurs } from '../../../../../shared/domain/address-of-ours.ts';
import { likelyMeant } from '../../../../../shared/domain/application/address-slip.ts';
import { type Application, hasLeft, isInRound } from '../../../../../shared/domain/application/application.ts';
import { readEntered } from '../../../../../shared/domain/application/entered.ts';
import { ownField } from '../../../../../shared/domain/application/form.ts';
import { nameKey } from '../../../../../shared/domain/application/same-person.ts';
import type { FormFault, Typed } from '../../../../../shared/domain/form/field.ts';
import { addressKey, readAddress } from '../../../../../shared/domain/typed-text.ts';
import { visible } from '../../../../../shared/domain/visible-text.ts';
import { firstLanguage } from '../../../../../shared/round/languages.ts';
import { ROLES, type Role, type Round } from '../../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { hostDomains } from '../../../public/apply/form/form-visit.tsx';
import { silentAmong } from '../enter/who-has.ts';
import { type Column, choicesFor, chosenIn, columnsIn, ownChosen, ownColumn, wholeIn } from './columns.ts';
import type { Numbered } from './read-cells.ts';

/** Why a row enters nobody; and what of one that does is worth a look. */
export type WhyNot =
  | 'no name'
  | 'no address'
  | 'name in the address column'
  | 'several addresses'
  | 'not an address'
  | 'address of ours'
  | 'same row twice'
  | 'address of two'
  | 'address of the other side'
  | 'cannot be taken'
  | 'not your side'
  | 'there already'
  | 'has left';
export type Doubt = { readonly doubt: 'slip' | 'not used' | 'same name' | 'silent' | 'books for' | LeftOut; readonly about: string };
/** Why an answer is left out: nobody understands it, or it is understood and cannot be that. */
type LeftOut = 'left out' | 'half an assistant' | 'address of ours' | 'own address' | 'not a phone number' | 'personal number';

export type Row = {
  /** The row as a spreadsheet counts it, the headings being the first. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly doubts: readonly Doubt[];
} & ({ readonly whyNot: WhyNot } | { readonly known: Omit<Known, 'why' | 'byTelephone'> });

export type Understood = { readonly ignored: readonly string[]; readonly rows: readonly Row[] } | { readonly missing: 'name' | 'email' };

type Raw = Pick<Row, 'line' | 'name' | 'email' | 'role' | 'doubts'> & { readonly typed: Typed; readonly language: string | undefined };

/** A list row by row: whom it enters, and whom not and why. `role` is that of rows that do not say theirs; with `only` no other is entered. */
export async function understand({ cells, numbers }: Numbered, role: Role, tools: Tools, only?: Role | undefined): Promise<Understood> {
  const { round } = tools;
  const [headings = [], ...lines] = cells;
  const columns = columnsIn(headings, round);
  if (!columns.includes('email')) return { missing: 'email' };
  if (!columns.includes('name') && !columns.includes('firstName')) return { missing: 'name' };
  const raw = firstNamesFirst(lines.map((line, index) => rawRow(line, columns, numbers[index + 1] ?? index + 2, role, round)));
  const there = await whoIsThere(raw, tools);
  const sameAddress = Map.groupBy(raw, ({ email }) => addressKey(email));
  const rows = raw.map((row): Row => {
    if (only !== undefined && row.role !== only) return { ...row, whyNot: 'not your side' };
    return understood(row, sameAddress.get(addressKey(row.email)) ?? [], there, round);
  });
  return { ignored: headings.filter((heading, index) => columns[index] === undefined && heading !== ''), rows };
}

/** A spreadsheet's guard against formulas, as our own files have it, is no part of what somebody wrote. */
function plain(cell: string): string {
  return visible(cell)
    .trim()
    .replace(/^'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}

/** An address as mail programs copy it: after a name in angle brackets, or as a link. */
function addressIn(cell: string): string {
  const [, inside = cell] = /^[^<>]*<([^<>]+)>$/.exec(cell) ?? [];
  return inside.trim().replace(/^mailto:/i, '');
}

const FAMILY_NAME_FIRST = /^([^,]+), ?([^,]+)$/;

/** A list whose names all are "Ek, Ulla" has the family name first; one such name alone may be anything. */
function firstNamesFirst(rows: readonly Raw[]): readonly Raw[] {
  const named = rows.filter(({ name }) => name !== '');
  if (named.length < 2 || !named.every(({ name }) => FAMILY_NAME_FIRST.test(name))) return rows;
  return rows.map((row) => {
    const name = row.name.replace(FAMILY_NAME_FIRST, '$2 $1');
    return { ...row, name, typed: { ...row.typed, name: name === '' ? [] : [name] } };
  });
}

/** Columns of which one answer holds. */
const ONE_OF: ReadonlySet<Column> = new Set(['format', 'foremost']);

function rawRow(line: readonly string[], columns: readonly (Column | undefined)[], number: number, role: Role, round: Round): Raw {
  const cell = (column: Column) => plain(line[columns.indexOf(column)] ?? '');
  const chosen = (column: Column) => chosenIn(columns.includes(column) ? cell(column) : '', choicesFor(column, round) ?? []);
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter((part) => part !== '').join(' ');
  const picked = (['topics', 'foremost', 'goals', 'slots', 'languages', 'format'] as const).map((column) => ({
    column,
    ...chosen(column),
  }));
  const whole = (column: Column) => wholeIn(columns.includes(column) ? cell(column) : '', choicesFor(column, round) ?? []);
  const [side, language] = [whole('role'), whole('language')];
  const own = ROLES.find((one) => one === side.value) ?? role;
  const email = addressIn(cell('email'));
  const one = (text: string) => (text === '' ? [] : [text]);
  const asked = ownChosen(round)
    .filter(({ role: side }) => side === own)
    .map(({ question }) => ({ ...chosen(ownColumn(own, question.id)), column: ownField(question.id), kind: question.kind }));
  return {
    line: number,
    name,
    email,
    role: own,
    language: language.value,
    typed: {
      name: one(name),
      email: one(email),
      phone: one(cell('phone')),
      ...(own === 'mentee'
        ? { title: one(cell('title')), assistantName: one(cell('assistantName')), assistantEmail: one(addressIn(cell('assistantEmail'))) }
        : {}),
      field: one(cell('field')),
      ...Object.fromEntries(picked.map(({ column, values }) => [column, ONE_OF.has(column) ? values.slice(0, 1) : values])),
      ...Object.fromEntries(asked.map(({ column, values, kind }) => [column, kind === 'several' ? values : values.slice(0, 1)])),
    },
    doubts: [
      ...[side, language].flatMap(({ rest }) => (rest === '' ? [] : [{ doubt: 'not used', about: rest } as const])),
      ...[...picked, ...asked].flatMap(({ rest }) => (rest === '' ? [] : [{ doubt: 'left out', about: rest } as const])),
    ],
  };
}

function understood(raw: Raw, same: readonly Raw[], there: There, round: Round): Row {
  const { typed, language, ...row } = raw;
  const whyNot = whyNotRow(raw, same, there, round);
  if (whyNot !== undefined) return { ...row, whyNot };
  const { read, leftOut } = readAsFar(round, row.role, typed);
  if (read === undefined) return { ...row, whyNot: 'cannot be taken' };
  const slip = likelyMeant(read.email, hostDomains(round));
  const manager = there.booksFor.get(addressKey(read.email));
  const doubts: readonly Doubt[] = [
    ...row.doubts,
    ...leftOut,
    ...(slip === undefined ? [] : [{ doubt: 'slip', about: slip } as const]),
    ...(manager === undefined || manager === row.name ? [] : [{ doubt: 'books for', about: manager } as const]),
    ...(there.silent.has(addressKey(read.email)) ? [{ doubt: 'silent', about: read.email } as const] : []),
    ...(there.names.has(nameKey(row.name)) ? [{ doubt: 'same name', about: row.name } as const] : []),
  ];
  const inLanguage = round.languages.find((one) => one === language) ?? firstLanguage(round);
  return { ...row, doubts, known: { ...read, language: inLanguage } };
}

const ASSISTANT: readonly string[] = ['assistantName', 'assistantEmail'];
const WHY_LEFT_OUT: Readonly<Partial<Record<FormFault['fault'], LeftOut>>> = {
  // Only half an assistant can be missing where all else may be left open.
  missing: 'half an assistant',
  'address of ours': 'address of ours',
  'own address': 'own address',
  'not a phone number': 'not a phone number',
  'personal number': 'personal number',
};

/** An answer that cannot be taken is left out, and asked for by the letter; without a name and an address there is nobody. */
function readAsFar(round: Round, role: Role, typed: Typed) {
  const first = readEntered(round, role, typed);
  if (!('faults' in first)) return { read: first, leftOut: [] };
  const wrong = new Set(first.faults.flatMap(({ field }) => withOther(field)));
  const rest = readEntered(round, role, Object.fromEntries(Object.entries(typed).filter(([field]) => !wrong.has(field))));
  return { read: 'faults' in rest ? undefined : rest, leftOut: leftOutBy(first.faults, typed) };
}

/** Of an assistant the name is worth nothing without the address, and the address nothing without the name. */
function withOther(field: string): readonly string[] {
  return ASSISTANT.includes(field) ? ASSISTANT : [field];
}

/** What is left out and why, each once: both halves of an assistant may be wrong. */
function leftOutBy(faults: readonly FormFault[], typed: Typed): readonly Doubt[] {
  const doubts = faults.map(({ field, fault }): Doubt => {
    const doubt = WHY_LEFT_OUT[fault] ?? 'left out';
    const fields = doubt === 'address of ours' || doubt === 'own address' ? [field] : withOther(field);
    const texts = fields.flatMap((one) => typed[one]?.[0] ?? []);
    return { doubt, about: texts.length === 0 ? field : texts.join(', ') };
  });
  return doubts.filter(({ about }, index) => doubts.findIndex((one) => one.about === about) === index);
}

function whyNotRow({ name, email, line, role }: Raw, same: readonly Raw[], { byAddress }: There, round: Round): WhyNot | undefined {
  if (name === '') return 'no name';
  if (email === '') return 'no address';
  const read = readAddress(email);
  if ('fault' in read) {
    if (read.fault === 'several addresses') return 'several addresses';
    return email.includes('@') ? 'not an address' : 'name in the address column';
  }
  if (addressesOfOurs(round).includes(addressKey(email))) return 'address of ours';
  if (same.some((other) => other.role !== role)) return 'address of the other side';
  if (same.some((other) => nameKey(other.name) !== nameKey(name))) return 'address of two';
  if (same.some((other) => other.line < line)) return 'same row twice';
  const there = byAddress.get(addressKey(email));
  if (there === undefined) return undefined;
  if (there.answers.role !== role) return 'address of the other side';
  return hasLeft(there) ? 'has left' : 'there already';
}

type There = {
  readonly byAddress: ReadonlyMap<string, Application>;
  readonly names: ReadonlySet<string>;
  /** Whoever has an assistant, by the assistant's address. */
  readonly booksFor: ReadonlyMap<string, string>;
  /** Addresses that get no mail because their owners wanted to be erased. */
  readonly silent: ReadonlySet<string>;
};

/** Whoever takes part, was entered or has left. What was sent and never confirmed may be a stranger's, and is nobody's place. */
async function whoIsThere(rows: readonly Raw[], tools: Tools): Promise<There> {
  const all = (await tools.store.all(applicationKind)).map(({ state }) => state);
  // Whoever was taken back out again was never in.
  const people = all
    .filter((one) => one.entered?.takenBackAt === undefined)
    .filter((one) => isInRound(one) || (hasLeft(one) && (one.confirmedAt !== undefined || one.entered !== undefined)));
  const present = people.filter((one) => !hasLeft(one));
  return {
    byAddress: new Map([...people.filter(hasLeft), ...present].map((one) => [addressKey(one.email), one])),
    booksFor: new Map([
      ...rows.map(({ name, typed }) => [addressKey(typed['assistantEmail']?.[0] ?? ''), name] as const),
      ...present.map(({ answers }) => [addressKey(answers.assistant?.email ?? ''), answers.name] as const),
    ]),
    names: new Set(present.map(({ answers }) => nameKey(answers.name))),
    silent: await silentAmong(
      rows.map(({ email }) => email),
      tools,
    ),
  };
}

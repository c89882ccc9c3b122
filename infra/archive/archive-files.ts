import { stringify } from 'csv-stringify/sync';
import { caseDocument } from '../../functions/web/own-data/case-document.ts';
import { readClosing } from '../../shared/commands/closing/read-closing.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { readWall } from '../../shared/commands/workshop/read-room.ts';
import { type Register, registersOf } from '../../shared/domain/archive/register.ts';
import { isRead } from '../../shared/domain/audit.ts';
import { letterKey, recipientText } from '../../shared/domain/letter.ts';
import { isArchived, LEFT_OUT, whyLeftOut } from '../../shared/domain/privacy/archived.ts';
import { partOf } from '../../shared/domain/privacy/part-of.ts';
import { keptUnder, subjectsOf } from '../../shared/domain/privacy/what-is-kept.ts';
import { isEmpty } from '../../shared/domain/workshop/wall.ts';
import { asPlainHtml, asPlainText, type PlainDocument } from '../../shared/pages/document.ts';
import { closingReport } from '../../shared/pages/report/closing-report.tsx';
import { figureRows } from '../../shared/pages/report/figure-rows.ts';
import { firstLanguage } from '../../shared/round/languages.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { allLines } from '../../shared/storage/audit-lines.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { APPROVALS, approvalKind } from '../../shared/storage/kinds/approval.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { faultReportKind } from '../../shared/storage/kinds/fault-report.ts';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { mailingKind } from '../../shared/storage/kinds/mailing.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { removalDecisionKind } from '../../shared/storage/kinds/removal-decision.ts';
import { removedKind } from '../../shared/storage/kinds/removed.ts';
import { LAST, PARTITION } from '../../shared/storage/table.ts';
import { archiveWords } from '../../shared/words/archive.ts';
import { controllersIn } from '../../shared/words/controllers.ts';
import { whatWords } from '../../shared/words/privacy/what.ts';
import { privacy } from '../../shared/words/public/privacy.ts';
import { type Say, sayIn } from '../../shared/words/say.ts';
import type { ArchiveFile } from './archive-file.ts';
import { asXml } from './as-xml.ts';
import { certificateFiles } from './certificate-files.ts';
import { minutesDocument } from './minutes-document.ts';

/**
 * Everything of a round that is to be kept, as files that need nothing else to be read: its documents, its registers, and a case for each
 * person. What is removed instead, by the inventory, is not among it.
 */
export async function archiveFiles(tools: Tools): Promise<readonly ArchiveFile[]> {
  const { round } = tools;
  const say = sayIn(firstLanguage(round), round.zone);
  return [
    ...aboutRound(tools, say),
    ...certificateFiles(round, (await roundKeys(tools)).link, say),
    ...(await theReport(tools, say)),
    ...(await theMinutes(tools, say)),
    ...(await theRegisters(tools, say)),
    ...(await theCases(tools, say)),
  ];
}

function aboutRound({ round, now }: Tools, say: Say): readonly ArchiveFile[] {
  const words = archiveWords(say);
  const notices = round.languages.map((language) => {
    const own = sayIn(language, round.zone);
    const { title, lead, sections } = privacy(own)(round);
    const parts = sections.map(({ heading, lines = [], points = [], links = [] }) => ({
      heading,
      rows: [...lines, ...points, ...links.map(({ text, href }) => `${text}: ${href}`)].map((line, index) => ({
        key: String(index),
        label: String(index + 1),
        lines: [line],
      })),
    }));
    return document(`documents/privacy-${language}`, { language, title, lead: [lead], parts }, `${words.notice} (${language})`);
  });
  return [
    ...document('about', aboutPackage(round, say, say.dayAndYear(now())), words.about),
    { path: 'documents/round.json', text: `${JSON.stringify(round, undefined, 2)}\n`, what: words.roundFile },
    ...notices.flat(),
  ];
}

function aboutPackage(round: Round, say: Say, day: string): PlainDocument {
  const words = archiveWords(say);
  const what = whatWords(say, round);
  return {
    language: say.language,
    title: words.title(say(round.name)),
    lead: [words.made(day), words.what, words.check],
    parts: [
      {
        heading: words.round,
        rows: [
          {
            key: 'round',
            label: words.round,
            lines: [say(round.name), round.id, say(round.hosts.university.name), say(round.hosts.company.name)],
          },
          {
            key: 'controllers',
            label: words.controllers,
            lines: controllersIn(round, say).map(({ name, contact }) => `${name}, ${contact}`),
          },
        ],
      },
      {
        heading: words.leftOut,
        rows: LEFT_OUT.map((why) => ({
          key: why,
          label: words.why[why],
          lines: subjectsOf(round)
            .flatMap((subject) => keptUnder(subject, round))
            .filter((one) => whyLeftOut(one) === why)
            .map((one) => what[one]),
        })),
      },
      { heading: words.fields, rows: [{ key: 'fields', label: words.fields, lines: [words.fieldsHint] }] },
    ],
  };
}

async function theReport(tools: Tools, say: Say): Promise<readonly ArchiveFile[]> {
  const { report: what } = archiveWords(say);
  const input = await readClosing(tools);
  return tools.round.languages.flatMap((language) => {
    const [header = [], ...rows] = figureRows(input, language);
    return [
      { path: `documents/report-${language}.html`, text: closingReport(input, language).html, what: `${what} (${language})` },
      {
        path: `documents/report-${language}.csv`,
        text: csvOf(
          header.map(String),
          rows.map((row) => row.map(String)),
        ),
        what: `${what} (${language})`,
      },
    ];
  });
}

/** What stands on the wall of the closing workshop, whether or not anybody has sent it as minutes yet. */
async function theMinutes(tools: Tools, say: Say): Promise<readonly ArchiveFile[]> {
  const read = await readWall(tools);
  if (read === undefined || isEmpty(read.wall)) return [];
  const { minutes: what } = archiveWords(say);
  return read.round.languages.flatMap((language) =>
    document(
      `documents/minutes-${language}`,
      minutesDocument(read.round, read.wall, sayIn(language, read.round.zone)),
      `${what} (${language})`,
    ),
  );
}

async function theRegisters({ store }: Tools, say: Say): Promise<readonly ArchiveFile[]> {
  const [people, pairs, approvals, letters, mailings, questions, faults, lines, removed, decisions] = await Promise.all([
    store.all(applicationKind),
    store.all(pairKind),
    store.within(approvalKind, PARTITION.round, { from: APPROVALS, to: `${APPROVALS}${LAST}` }),
    store.all(letterKind),
    store.all(mailingKind),
    store.all(questionKind),
    store.all(faultReportKind),
    allLines(store),
    store.all(removedKind),
    store.all(removalDecisionKind),
  ]);
  const states = <State>(all: readonly { readonly state: State }[]) => all.map(({ state }) => state);
  const registers = [
    ...registersIn('applications', applicationKind, states(people), ({ id }) => id),
    ...registersIn('pairs', pairKind, states(pairs), ({ id }) => id),
    ...registersIn('approvals', approvalKind, states(approvals), ({ proposal }) => String(proposal)),
    ...registersIn('mailings', mailingKind, states(mailings), ({ id }) => id),
    ...registersIn('questions', questionKind, states(questions), ({ id }) => id),
    ...registersIn('fault-reports', faultReportKind, states(faults), ({ id }) => id),
    ...registersIn('letters', letterKind, states(letters), (letter) => `${recipientText(letter.recipient)} ${letterKey(letter)}`),
    ...registersOf(
      'decisions',
      states(decisions).map((state) => ({ id: state.id, state })),
    ),
    ...registersOf(
      'removed',
      states(removed).map((state) => ({ id: state.id, state })),
    ),
    ...registersIn('acts', auditKind, lines.filter(isRead), ({ sequence }) => String(sequence)),
  ];
  return registers.flatMap((register) => registerFiles(register, say));
}

function registersIn<State, Id>(
  name: string,
  { holds }: Pick<Kind<State, Id>, 'holds'>,
  all: readonly State[],
  idOf: (state: State) => string,
) {
  return registersOf(
    name,
    all.map((state) => ({ id: idOf(state), state: partOf(holds, state, isArchived) })),
  );
}

function registerFiles(register: Register, say: Say): readonly ArchiveFile[] {
  const what = archiveWords(say).register(register.name, register.rows.length);
  return [
    { path: `registers/${register.name}.csv`, text: csvOf(register.fields, register.rows), what },
    { path: `registers/${register.name}.xml`, text: asXml(register), what },
  ];
}

async function theCases(tools: Tools, say: Say): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const { state } of await tools.store.all(applicationKind)) {
    const found = await caseDocument(state.id, tools, say, isArchived);
    if (found !== undefined) files.push(...document(`cases/${state.id}`, found, found.title));
  }
  return files;
}

/** A document in both of its forms. */
export function document(path: string, content: PlainDocument, what: string): readonly ArchiveFile[] {
  return [
    { path: `${path}.html`, text: asPlainHtml(content), what },
    { path: `${path}.txt`, text: asPlainText(content), what },
  ];
}

/** As RFC 4180 says. Nothing typed is changed, as it would be for a spreadsheet. */
function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { record_delimiter: 'windows' });
}

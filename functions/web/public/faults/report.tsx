import { countFaultyReport, keepReport } from '../../../../shared/commands/fault-report/keep-report.ts';
import { forgetRound } from '../../../../shared/commands/round/round-now.ts';
import { stamp } from '../../../../shared/domain/decision.ts';
import { type Typed, unseenNumbers } from '../../../../shared/domain/form/field.ts';
import { readAddress, readText } from '../../../../shared/domain/typed-text.ts';
import { type FieldProblem, LinkButton } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';
import type { Tried } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import { faultWords } from '../../../../shared/words/public/report-fault.ts';
import { firstValue, readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { showAgain, triedHere } from '../../tried.ts';
import { goTo, networkOf, type Visit } from '../../visit.ts';
import { type PublicVisit, showSaid } from '../public-visit.tsx';

export const MOST_IN_A_REPORT = 2000;
/** In the address of the page that shows a report again: a number nobody can guess, since many sit behind one network. */
const TRIED = 'tried';

/** Keeps what somebody writes of something that does not work, and leads to a page that says so. */
export async function takeReport(visit: PublicVisit): Promise<Response> {
  const { c, language } = visit;
  const tools = c.get('tools');
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  const network = await networkOf(c);
  const read = await readReport(body.typed, visit);
  const id = tools.newId();
  if ('problems' in read) {
    if (!(await countFaultyReport(network, tools))) return problemPage(c, 429, language);
    return showAgain(c, `${c.req.path}?${TRIED}=${id}`, { ...triedId(id), ...read, status: 422 });
  }
  const outcome = await keepReport({ id, ...read, language, at: stamp(tools.now()) }, network, tools);
  if (outcome === 'network over its limit') return problemPage(c, 429, language);
  if (outcome === 'round closed') return tooLate(visit);
  return goTo(c, `${c.req.path}/received/${id}`);
}

/** What was typed into the form and could not be taken, on the page that shows it again. */
export async function triedReport(c: Visit): Promise<Tried | undefined> {
  const id = c.req.query(TRIED) ?? '';
  return /^[a-z0-9]{1,64}$/.test(id) ? triedHere(c, triedId(id)) : undefined;
}

/** Says what is stored of a report, and nothing when nothing is. */
export async function showReportReceived(visit: PublicVisit): Promise<Response> {
  const { c, language, say } = visit;
  const report = await c.get('tools').store.get(faultReportKind, c.req.param('id') ?? '');
  if (report === undefined) return problemPage(c, 404, language);
  const words = faultWords(say);
  return showSaid(
    visit,
    words.received(report.state.address !== undefined),
    <LinkButton href={`/${language}/accessibility`} quiet>
      {words.back}
    </LinkButton>,
  );
}

async function tooLate(visit: PublicVisit): Promise<Response> {
  forgetRound(visit.c.get('tools'));
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, faultWords(visit.say).tooLate(`${name}, ${email}`), null, 410);
}

function triedId(id: string) {
  return { owner: ownerOf({ kind: 'fault report', id }), page: 'accessibility' };
}

type ReadReport =
  | { readonly text: string; readonly address?: string }
  | { readonly typed: Typed; readonly problems: readonly FieldProblem[] };

async function readReport(typed: Typed, { say }: PublicVisit): Promise<ReadReport> {
  const mine = { text: [firstValue(typed, 'text')], address: [firstValue(typed, 'address')] };
  const text = readText(mine.text.join(''), MOST_IN_A_REPORT);
  const written = mine.address.join('').trim();
  const address = written === '' ? undefined : readAddress(written);
  const faults = [
    ...('fault' in text ? [{ field: 'text', ...text }] : text.value === '' ? [{ field: 'text', fault: 'missing' } as const] : []),
    ...unseenNumbers(typed, ['text']),
    ...(address !== undefined && 'fault' in address ? [{ field: 'address', ...address }] : []),
  ];
  if (faults.length === 0 && 'value' in text) {
    return { text: text.value, ...(address !== undefined && 'value' in address ? { address: address.value } : {}) };
  }
  const words = faultWords(say);
  const faultOf = applyWords(say).faults;
  const problems = faults.map(({ field, fault, found = '' }) => ({
    field,
    message: fault === 'missing' ? words.text.missing : faultOf(MOST_IN_A_REPORT, found)[fault],
  }));
  return { typed: mine, problems };
}

import { countFaultyReport, keepReport } from '../../../../shared/commands/fault-report/keep-report.ts';
import { forgetRound } from '../../../../shared/commands/round/round-now.ts';
import { stamp } from '../../../../shared/domain/decision.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';
import type { Tried } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { faultReportWords } from '../../../../shared/words/public/report-fault.ts';
import { firstValue, readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { showAgain, triedHere } from '../../tried.ts';
import { goTo, networkOf, type Visit } from '../../visit.ts';
import { type PublicVisit, showSaid } from '../public-visit.tsx';
import { reportFields } from './report-form.tsx';

/** In the address of the page that shows a report again: a number nobody can guess, since many sit behind one network. */
const TRIED = 'tried';

/** Keeps what somebody writes of something that does not work, and leads to a page that says so. */
export async function takeReport(visit: PublicVisit): Promise<Response> {
  const { c, language, say } = visit;
  const tools = c.get('tools');
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  const network = await networkOf(c);
  const read = readForm(reportFields(say, visit.round), body.typed, say);
  const id = tools.newId();
  if ('problems' in read) {
    if (!(await countFaultyReport(network, tools))) return problemPage(c, 429, language);
    const typed = { text: [firstValue(body.typed, 'text')], address: [firstValue(body.typed, 'address')] };
    return showAgain(c, `${c.req.path}?${TRIED}=${id}`, { ...triedId(id), typed, problems: read.problems, status: 422 });
  }
  const { text, address } = read.values;
  const report = { id, text, ...(address === undefined ? {} : { address }), language, at: stamp(tools.now()) };
  const outcome = await keepReport(report, network, tools);
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
  const words = faultReportWords(say);
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
  return showSaid(visit, faultReportWords(visit.say).tooLate(`${name}, ${email}`), null, 410);
}

function triedId(id: string) {
  return { owner: ownerOf({ kind: 'fault report', id }), page: 'accessibility' };
}

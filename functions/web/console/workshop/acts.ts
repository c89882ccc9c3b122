import { groupCards } from '../../../../shared/commands/workshop/group-cards.ts';
import { leadRoom } from '../../../../shared/commands/workshop/lead-room.ts';
import { putAway } from '../../../../shared/commands/workshop/take-down.ts';
import { writeResolution } from '../../../../shared/commands/workshop/write.ts';
import { EVALUATION_QUESTIONS } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { RoomCommand } from '../../../../shared/domain/workshop/room.ts';
import { PHASES } from '../../../../shared/domain/workshop/run-of-show.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import type { Did } from '../../../../shared/words/console/did.ts';
import { firstValue } from '../../form-body.ts';
import { resolutionFields } from '../../room/parts/decide-part.tsx';
import { readGroup } from '../../room/parts/group-part.tsx';
import { readParts } from '../../room/parts/read-parts.ts';
import { actIn, afterwards, done, type OperatorVisit, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { dotsFields, questionFields } from './leading.tsx';
import { WORKSHOP_PATH as PATH, roomAt } from './room-at.ts';

/** What an operator does with the room and what is on its wall. */
export async function actInRoom(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  switch (actIn(typed)) {
    case 'open':
      return lead(visit, { command: 'open' }, 'opened-room');
    case 'close':
      return lead(visit, { command: 'close' }, 'closed-room');
    case 'anew':
      return lead(visit, { command: 'begin anew' }, 'cleared-room');
    case 'new-code':
      return lead(visit, { command: 'make new code' }, 'changed-code');
    case 'clock':
      return lead(visit, { command: 'go by the clock' }, 'led-room');
    case 'lead': {
      const phase = PHASES.find((one) => one === firstValue(typed, 'phase'));
      return phase === undefined ? refusal(visit, 'changed meanwhile') : lead(visit, { command: 'lead to', phase }, 'led-room');
    }
    case 'question':
      return showQuestion(visit, typed);
    case 'dots':
      return giveDots(visit, typed);
    case 'away':
    case 'back':
      return take(visit, typed);
    case 'group':
      return group(visit, typed);
    case 'decide':
      return decide(visit, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function lead(visit: OperatorVisit, command: RoomCommand, did: Did): Promise<Response | Trouble> {
  return afterwards(visit, await leadRoom(command, visit.tools, visit.operator), PATH, did);
}

async function showQuestion(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(questionFields(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { question } = read.values;
  return lead(visit, { command: 'show question', question: EVALUATION_QUESTIONS.find((one) => one === question) }, 'led-room');
}

async function giveDots(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(dotsFields(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  return lead(visit, { command: 'give dots', dots: read.values.dots }, 'led-room');
}

async function take(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const what = firstValue(typed, 'what') === 'resolution' ? 'resolution' : 'card';
  const isAway = actIn(typed) === 'away';
  const outcome = await putAway(what, firstValue(typed, 'id'), isAway, { operator }, tools);
  return afterwards(visit, outcome, PATH, isAway ? 'put-away' : 'put-back');
}

async function group(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const question = EVALUATION_QUESTIONS.find((one) => one === firstValue(typed, 'question'));
  if (question === undefined) return refusal(visit, 'changed meanwhile');
  const ofForm = Object.entries(typed).map(([name, values]) => [name.replace(new RegExp(`-${question}$`), ''), values] as const);
  const at = await roomAt(visit);
  if (at === undefined) return refusal(visit, 'room not open');
  const read = readGroup(question, visit, await readParts(at), Object.fromEntries(ofForm), visit.say);
  if ('problems' in read) {
    return { status: 422, problems: read.problems.map((one) => ({ ...one, field: `${one.field}-${question}` })), typed };
  }
  const outcome = await groupCards({ operator: visit.operator }, question, read.cards, read.under, visit.tools);
  if (typeof outcome !== 'string') return refusal(visit, outcome.why);
  return outcome === 'changed' ? done(visit, PATH, 'grouped-cards') : wasSo(visit, PATH, 'grouped-cards');
}

async function decide(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator, say } = visit;
  const read = readForm(resolutionFields(say), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const outcome = await writeResolution({ operator }, { formKey: firstValue(typed, 'key'), ...read.values }, tools);
  return afterwards(visit, outcome, PATH, 'wrote-decision');
}

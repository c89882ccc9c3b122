import type { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import { type Application, hasLeft, mayChangeAnswers, mayCorrect, mayTakeEntryBack, mayUndo } from './application.ts';
import type { ApplicationCommand, ChangeAnswers } from './application-command.ts';
import { type Assisting, assistantFollows, assistantOf, assistantsNamed, isSameAddress, MOST_ASSISTANTS } from './assistant.ts';
import { differences, withCorrected } from './corrected.ts';

export function decideApplication(state: Application, command: ApplicationCommand, now: Temporal.Instant): Decision<Application> {
  if (state.erased !== undefined) return refused('erased');
  const decision = decide(state, command, now);
  if (decision.outcome !== 'changed') return decision;
  const by = command.command === 'change answers' ? command.by : undefined;
  const { next, events } = assistantFollows(state, decision.next, now, { by, saidNo: command.command === 'stop assisting' });
  return { outcome: 'changed', next, events: [...decision.events, ...events] };
}

function decide(state: Application, command: ApplicationCommand, now: Temporal.Instant): Decision<Application> {
  switch (command.command) {
    case 'confirm':
      return confirm(state, command.isTaken === true, now);
    case 'withdraw':
      return withdraw(state, now);
    case 'come back':
      return comeBack(state, now);
    case 'settle withdrawal':
      return state.status === 'withdrawn' && state.withdrawals === command.version
        ? changed({ ...state, status: 'left' }, event('withdrawal settled', { application: state.id }))
        : unchanged;
    case 'correct address':
      return correctAddress(state, command.email, command.by, now);
    case 'correct phone':
      return correctPhone(state, command, now);
    case 'correct own address':
      return correctOwnAddress(state, command.email, now);
    case 'change answers':
      return changeAnswers(state, command, now);
    case 'name assistant':
      return nameAssistant(state, command, now);
    case 'stop assisting':
      return state.assisting?.number === command.number ? changed(withoutAssistant(state, now)) : unchanged;
    case 'choose letters':
      return chooseLetters(state, command.number, command.wish);
    case 'merge':
      return mergeInto(state, command.into);
    case 'set partners':
      return setPartners(state, command, now);
    case 'seek again':
      return seekAgain(state, now);
    case 'take entry back':
      return takeEntryBack(state, now);
    case 'refuse reminders':
      return state.refusesReminders ? unchanged : changed({ ...state, refusesReminders: true });
    case 'take reminders again':
      return state.refusesReminders ? changed({ ...state, refusesReminders: false }) : unchanged;
  }
}

function confirm(state: Application, isTaken: boolean, now: Temporal.Instant): Decision<Application> {
  switch (state.status) {
    case 'submitted':
      if (isTaken) return refused('address taken');
      return changed({ ...state, status: 'confirmed', confirmedAt: stamp(now) }, event('application confirmed', { application: state.id }));
    case 'confirmed':
      return unchanged;
    case 'withdrawn':
    case 'left':
      return refused('has left');
  }
}

/** Whether an address is that of whoever books for somebody: letters to the one are not for the other. */
function isAssistants(email: string, { assistant }: Pick<Application['answers'], 'assistant'>): boolean {
  return assistant !== undefined && isSameAddress(assistant.email, email);
}

function correctAddress(state: Application, email: string, by: string | undefined, now: Temporal.Instant): Decision<Application> {
  if (state.email === email) return unchanged;
  if (state.entered?.protected !== undefined) return refused('protected');
  if (isAssistants(email, state.answers)) return refused('address of the assistant');
  return changed(withCorrected({ ...state, email, addressSince: stamp(now) }, [{ name: 'email', was: [], is: [] }], by, now));
}

type CorrectPhone = Extract<ApplicationCommand, { command: 'correct phone' }>;

function correctPhone(state: Application, { phone, shown, by }: CorrectPhone, now: Temporal.Instant): Decision<Application> {
  if (phone !== undefined && state.entered?.protected !== undefined) return refused('protected');
  const { phone: _, phoneShown: __, ...others } = state.answers;
  const told = { ...(phone === undefined ? {} : { phone }), ...(phone !== undefined && shown ? { phoneShown: true } : {}) };
  const next = { ...state, answers: { ...others, ...told } };
  const fields = differences(state, next);
  return fields.length === 0 ? unchanged : changed(withCorrected(next, fields, by, now));
}

function correctOwnAddress(state: Application, email: string, now: Temporal.Instant): Decision<Application> {
  if (state.email === email) return unchanged;
  if (state.status !== 'submitted') return refused(hasLeft(state) ? 'has left' : 'already confirmed');
  if (isAssistants(email, state.answers)) return refused('address of the assistant');
  if (!mayCorrect(state)) return refused('too many corrections');
  const corrections = (state.corrections ?? 0) + 1;
  return changed(
    { ...state, email, addressSince: stamp(now), corrections },
    event('address corrected', { application: state.id, time: corrections }),
  );
}

function changeAnswers(state: Application, command: ChangeAnswers, now: Temporal.Instant): Decision<Application> {
  const { answers, language = state.language, by, unanswered = [] } = command;
  if (hasLeft(state)) return refused('has left');
  if (by === undefined && !mayChangeAnswers(state)) return refused('already in a pair');
  if (isAssistants(state.email, answers) && !isAssistants(state.email, state.answers)) return refused('address of the assistant');
  const { entered: how } = state;
  const open = how?.unanswered ?? [];
  const next: Application = {
    ...state,
    answers,
    language,
    ...(how === undefined ? {} : { entered: { ...how, unanswered: [...unanswered] } }),
  };
  const fields = differences(state, next);
  const isSame = fields.length === 0 && (how === undefined || open.join() === unanswered.join());
  if (isSame || answers.role !== state.answers.role) return unchanged;
  const time = (state.answersChanged ?? 0) + 1;
  // What nobody had answered yet is no correction.
  const corrected = by === undefined ? fields.filter(({ name }) => !open.includes(name)) : fields;
  return changed(
    withCorrected({ ...next, answersChanged: time }, corrected, by, now),
    event('answers changed', { application: state.id, time }),
  );
}

type SetPartners = Extract<ApplicationCommand, { command: 'set partners' }>;

/** A number that is the usual one is none of their own. Fewer than they have now is possible when a pair of theirs ends. */
function setPartners(state: Application, { partners, usual }: SetPartners, now: Temporal.Instant): Decision<Application> {
  const { partners: before, ...others } = state;
  const own = partners === usual ? undefined : partners;
  if (own === before) return unchanged;
  if (hasLeft(state)) return refused('has left');
  if ((own ?? usual) < state.pairs.length) return refused('already in a pair');
  return changed(own === undefined ? others : { ...others, partners: own }, reopened(state, 'partners', now));
}

function seekAgain(state: Application, now: Temporal.Instant): Decision<Application> {
  const { seeksNobody, ...others } = state;
  return seeksNobody === undefined ? unchanged : changed(others, reopened(state, 'seeks', now));
}

/** That pairs are to be sought anew with what was decided about somebody. */
function reopened({ id }: Application, what: string, now: Temporal.Instant) {
  return event('matching reopened', { occasion: `${what} ${id} ${stamp(now)}` });
}

type NameAssistant = Extract<ApplicationCommand, { command: 'name assistant' }>;

function nameAssistant(state: Application, { named, language }: NameAssistant, now: Temporal.Instant): Decision<Application> {
  if (hasLeft(state)) return refused('has left');
  if (named === undefined) return state.answers.assistant === undefined ? unchanged : changed(withoutAssistant(state, now));
  if (state.answers.role === 'mentor') return refused('not at this stage');
  if (isSameAddress(named.email, state.email)) return refused('address of the assistant');
  const before = assistantOf(state);
  const isSamePerson = before !== undefined && isSameAddress(before.email, named.email);
  if (!isSamePerson && assistantsNamed(state) >= MOST_ASSISTANTS) return refused('too many assistants');
  const assisting = { number: 0, refusesReminders: false, ...state.assisting, language: language ?? state.language };
  const next = { ...state, answers: { ...state.answers, assistant: named }, assisting };
  const fields = differences(state, next);
  const isSame = before?.name === named.name && before.email === named.email && before.language === assisting.language;
  return isSame ? unchanged : changed(withCorrected(next, fields, undefined, now));
}

function withoutAssistant({ answers: { assistant: _, ...answers }, ...state }: Application, now: Temporal.Instant): Application {
  const before = { answers: { ...answers, assistant: _ }, ...state };
  const next = { ...state, answers };
  return withCorrected(next, differences(before, next), undefined, now);
}

function chooseLetters(state: Application, number: number, wish: Partial<Omit<Assisting, 'number'>>): Decision<Application> {
  const { assisting } = state;
  if (assisting?.number !== number) return refused('not at this stage');
  const next = { ...assisting, ...wish };
  const isSame = next.language === assisting.language && next.refusesReminders === assisting.refusesReminders;
  return isSame ? unchanged : changed({ ...state, assisting: next });
}

function mergeInto(state: Application, into: string): Decision<Application> {
  if (state.mergedInto === into) return unchanged;
  if (hasLeft(state)) return refused('has left');
  if (state.pairs.length > 0) return refused('already in a pair');
  return changed({ ...state, status: 'left', mergedInto: into }, event('withdrawal settled', { application: state.id }));
}

function takeEntryBack(state: Application, now: Temporal.Instant): Decision<Application> {
  if (state.entered === undefined) return refused('not at this stage');
  if (state.entered.takenBackAt !== undefined) return unchanged;
  if (!mayTakeEntryBack(state)) return refused(hasLeft(state) ? 'has left' : 'already confirmed');
  const next: Application = { ...state, status: 'left', entered: { ...state.entered, takenBackAt: stamp(now) } };
  return changed(next, event('withdrawal settled', { application: state.id }));
}

function withdraw(state: Application, now: Temporal.Instant): Decision<Application> {
  if (hasLeft(state)) return unchanged;
  const withdrawals = state.withdrawals + 1;
  return changed(
    { ...state, status: 'withdrawn', withdrawnAt: stamp(now), withdrawals },
    event('application withdrawn', { application: state.id, time: withdrawals }),
  );
}

function comeBack(state: Application, now: Temporal.Instant): Decision<Application> {
  if (!hasLeft(state)) return unchanged;
  if (!mayUndo(state, now)) return refused('too late to undo');
  // Whoever comes back wants nothing erased.
  const { withdrawnAt: _, erasing: __, ...kept } = state;
  return changed(
    { ...kept, status: state.confirmedAt === undefined ? 'submitted' : 'confirmed' },
    event('application restored', { application: state.id }),
  );
}

import { actByHand } from '../../../../shared/commands/application/act-by-hand.ts';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { allowAddress } from '../../../../shared/commands/application/allow-address.ts';
import { correctAddress } from '../../../../shared/commands/application/correct-address.ts';
import { noteOnPerson } from '../../../../shared/commands/note/write-note.ts';
import { sendAgain } from '../../../../shared/commands/sending/send-again.ts';
import { likelyMeant } from '../../../../shared/domain/application/address-slip.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { lettersOfProtected } from '../../../../shared/domain/application/protected.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { letterKey } from '../../../../shared/domain/letter.ts';
import { timesAgain } from '../../../../shared/domain/sent-again.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import { givingDataWords } from '../../../../shared/words/console/own-data.ts';
import { asideWords } from '../../../../shared/words/console/setting-aside.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { hostDomains } from '../../public/apply/form/form-visit.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { OwnComing } from '../gatherings/own-coming.tsx';
import { isOpen, openFreeText } from '../opened.ts';
import {
  actIn,
  afterwards,
  idIn,
  type OperatorVisit,
  type ConsolePage as Page,
  refusal,
  type Trouble,
  wasSo,
  wrong,
} from '../operator-visit.ts';
import { Notes, noteIn } from '../parts/notes.tsx';
import { sureField } from '../parts/sure.ts';
import { seesSide } from '../sight.ts';
import { ByHand } from './by-hand/by-hand.tsx';
import { gonePage, keepPerson, ToBeErased } from './by-hand/erase.tsx';
import { OnHold, OutAndBack, Requested } from './by-hand/standing.tsx';
import { Address, addressFields, PhoneNumber, phoneFields, SURE_OF, Withdrawal } from './changes.tsx';
import { silentAmong } from './enter/who-has.ts';
import { changeReminders, OwnLetters } from './own-letters.tsx';
import { Corrections, OwnPairs, PersonFacts, SameAddress, Written } from './person-facts.tsx';
import { type PersonRead, readPerson } from './read-person.ts';
import { ToCertificate } from './to-certificate.tsx';
import { changePartners, letSeekAgain, WhomToMeet } from './whom-to-meet.tsx';

/** One person: what they answered, what they were mailed, whom they meet, and what an operator can do for them. */
export const person: Page = { show: showPerson, act: actOnPerson };

async function showPerson(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const path = `/console/applicants/${idIn(visit)}`;
  const read = await readPerson(idIn(visit), visit.tools);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person: applicant, letters, pairs, stopped, sameAddress } = read;
  if (applicant.erased !== undefined) return gonePage(visit, applicant.erased);
  const opened = await isOpen(visit, path);
  const mayAct = visit.operator.access === 'operator';
  const mayChange = mayAct && !visit.isClosed;
  const isProtected = lettersOfProtected(applicant) !== undefined;
  const apartNames = applicant.apart === undefined ? new Map() : await namesOf(visit.tools.store, applicant.apart);
  return show(
    visit.c,
    <ConsolePage visit={visit} title={applicant.answers.name} section="/console/applicants" trouble={trouble}>
      <ToBeErased visit={visit} path={path} person={applicant} />
      <PersonFacts visit={visit} person={applicant} />
      {mayAct ? <ByHand visit={visit} path={path} person={applicant} /> : null}
      <OnHold visit={visit} path={path} person={applicant} />
      <Requested visit={visit} path={path} person={applicant} />
      <OutAndBack visit={visit} path={path} person={applicant} trouble={trouble} />
      <SameAddress visit={visit} others={sameAddress.filter(({ answers }) => seesSide(visit, answers.role))} />
      <Written visit={visit} person={applicant} path={path} opened={opened} />
      <Corrections visit={visit} person={applicant} />
      <OwnPairs visit={visit} pairs={pairs} />
      <p>
        <a href={`${path}/history`}>{noteWords(visit.say).history.link}</a>
      </p>
      {mayAct ? (
        <p>
          <a href={`${path}/data`}>{givingDataWords(visit.say).link}</a>
        </p>
      ) : null}
      <ToCertificate visit={visit} person={applicant} />
      {mayChange ? <WhomToMeet visit={visit} person={applicant} path={path} names={apartNames} trouble={trouble} /> : null}
      <OwnComing visit={visit} person={applicant} pairs={pairs} />
      {mayAct ? <Notes visit={visit} path={path} notes={applicant.notes ?? []} trouble={trouble} /> : null}
      <OwnLetters visit={visit} path={path} person={applicant} letters={letters} />
      {mayChange && !isProtected ? (
        <Address visit={visit} path={path} person={applicant} stopped={stopped} letters={letters} trouble={trouble} />
      ) : null}
      {mayChange && !isProtected ? <PhoneNumber visit={visit} path={path} person={applicant} trouble={trouble} /> : null}
      {mayChange ? <Withdrawal visit={visit} path={path} person={applicant} trouble={trouble} /> : null}
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnPerson(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  const path = `/console/applicants/${id}`;
  const read = await readPerson(id, visit.tools);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  switch (actIn(typed)) {
    case 'open':
      return openFreeText(visit, path, { application: id });
    case 'address':
      return changeAddress(visit, path, read, typed);
    case 'phone':
      return changePhone(visit, path, typed);
    case 'note':
      return writeNote(visit, path, typed);
    case 'allow':
      return afterwards(visit, await allowAddress(read.person, visit.tools, visit.operator), path, 'allowed');
    case 'letter':
      return sendLetterAgain(visit, path, read, typed);
    case 'partners':
      return changePartners(visit, path, read.person, typed);
    case 'stop reminders':
      return changeReminders(visit, path, id, 'stop');
    case 'remind':
      return changeReminders(visit, path, id, 'come');
    case 'seek again':
      return letSeekAgain(visit, path, read.person);
    case 'release':
      return afterwards(visit, await actByHand(id, { command: 'release' }, visit.tools, visit.operator), path, 'hold-ended');
    case 'may-apply':
      return afterwards(visit, await actByHand(id, { command: 'let apply again' }, visit.tools, visit.operator), path, 'may-apply');
    case 'back-in':
      return letBackIn(visit, path, typed);
    case 'keep':
      return keepPerson(visit, path);
    case 'withdraw':
      return withdraw(visit, path, read.person, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function writeNote(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const note = noteIn(visit, typed);
  if (!('text' in note)) return note;
  return afterwards(visit, await noteOnPerson(idIn(visit), note.text, visit.tools, visit.operator), path, 'noted');
}

async function sendLetterAgain(visit: OperatorVisit, path: string, { letters }: PersonRead, typed: Typed): Promise<Response | Trouble> {
  const letter = letters.find((one) => letterKey(one) === firstValue(typed, 'letter'));
  const times = Number(firstValue(typed, 'again'));
  const isNext = letter !== undefined && Number.isInteger(times) && times >= 1 && times <= timesAgain(letter, letters);
  return isNext
    ? afterwards(visit, await sendAgain(letter, times, visit.tools, visit.operator), path, 'sent-again')
    : refusal(visit, 'changed meanwhile');
}

async function changeAddress(
  visit: OperatorVisit,
  path: string,
  { person: known, letters }: PersonRead,
  typed: Typed,
): Promise<Response | Trouble> {
  const words = applicantWords(visit.say).address;
  const read = readForm(addressFields(visit, letters), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { email, letter: chosen } = read.values;
  if (email === known.email)
    return firstValue(typed, 'was') === known.email ? wrong('email', words.same, typed) : wasSo(visit, path, 'corrected');
  const meant = likelyMeant(email, hostDomains(visit.tools.round));
  const isSilent = (await silentAmong([email], visit.tools)).size > 0;
  const doubt = isSilent ? words.silent : meant === undefined ? undefined : words.slip(meant);
  if (doubt !== undefined && firstValue(typed, SURE_OF) !== email) return wrong('email', doubt, { ...typed, [SURE_OF]: [email] });
  const letter = letters.find((one) => letterKey(one) === chosen);
  const sent = letter === undefined ? undefined : { letter, times: timesAgain(letter, letters) };
  const outcome = await correctAddress(known.id, email, sent, visit.tools, visit.operator);
  if (outcome.outcome === 'refused' && outcome.why === 'address taken') return wrong('email', words.taken, typed);
  return afterwards(visit, outcome, path, letter === undefined ? 'corrected' : 'corrected-and-sent');
}

async function changePhone(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const id = idIn(visit);
  const read = readForm(phoneFields(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { phone, phoneShown } = read.values;
  const operator = { operator: visit.operator.id, act: 'corrected phone', about: { application: id } } as const;
  const command = { command: 'correct phone', phone, shown: phoneShown.length > 0, by: visit.operator.id } as const;
  return afterwards(visit, await actOnApplication(id, command, visit.tools, { operator }), path, 'corrected-phone');
}

async function letBackIn(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(asideWords(visit.say).backIn), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  return afterwards(visit, await actByHand(idIn(visit), { command: 'let back in' }, visit.tools, visit.operator), path, 'back-in');
}

/** Leaving is the person's own decision; the operator says that it was asked for. */
async function withdraw(visit: OperatorVisit, path: string, known: Application, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(applicantWords(visit.say).withdraw), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  if (hasLeft(known)) return wasSo(visit, path, 'withdrew');
  const operator = { operator: visit.operator.id, act: 'withdrew application', about: { application: known.id } } as const;
  return afterwards(visit, await actOnApplication(known.id, { command: 'withdraw' }, visit.tools, { operator }), path, 'withdrew');
}

import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRoundText } from '../../infra/rounds/read-round-file.ts';
import { sayAfterwards } from '../../shared/commands/afterwards/say-afterwards.ts';
import { askAboutData } from '../../shared/commands/rights/act-on-rights.ts';
import { askQuestion } from '../../shared/commands/visitor/ask-question.ts';
import { attentionSchema } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { heldMeetings, type Pair } from '../../shared/domain/pair/pair.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { type Presses, presses } from '../builders/presses.ts';
import { theRound } from '../builders/round.ts';
import { FIGURES } from '../builders/round-figures.ts';
import { add, addPair, bringTo, happens, roundState, theApplication, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { aCrowd, fillWith } from '../pages/console/filled-round.ts';
import { COORDINATORS_DO } from './coordinators-do.ts';

/** Something coordinators do in a round, done as one of them does: from the overview, by what stands on the pages. */
type Task = {
  readonly says: string;
  /** Does it, and gives what shows that it is done. */
  readonly does: (hand: Presses, round: TestRound) => Promise<unknown>;
};

/** From the overview, besides the one that says yes to what was shown first. */
const MOST_PRESSES = 3;

async function allPeople({ tools }: TestRound) {
  return (await tools.store.all(applicationKind)).map(({ state }) => state);
}
async function allPairs({ tools }: TestRound) {
  return (await tools.store.all(pairKind)).map(({ state }) => state);
}
const withAddress = async (round: TestRound, email: string) => (await allPeople(round)).filter((one) => one.email === email);
/** The acts in the log, in order. */
async function actsOf({ tools }: TestRound): Promise<readonly string[]> {
  return (await tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state.act);
}
const csv = (page: { readonly html: string }) => page.html.replace('\uFEFF', '');

const IN_THE_CALL: readonly Task[] = [
  {
    says: 'sees which channel works',
    async does(hand) {
      expect(hand.page().text).toContain('Arbetsmarknadsdagen');
    },
  },
  {
    says: 'prints a poster with a QR code for a channel nobody has come by',
    async does(hand) {
      await hand.follow('/console/channels');
      const poster = await hand.follow('/console/channels/union/poster/sv?role=mentor');
      expect(poster.text).toContain('Fem samtal på fem månader.');
      expect(poster.html).toMatch(/<svg class="qr"[^>]*aria-label="QR-kod till inbjudan, Studentkåren"/);
    },
  },
  {
    says: 'answers a question from the call',
    async does(hand, round) {
      const at = stamp(round.tools.now());
      const question = {
        id: 'undran',
        text: 'Får man vara två?',
        address: 'undrar@student.example',
        role: 'mentor',
        language: 'sv',
        at,
      } as const;
      await askQuestion(question, 'network', round.tools);
      await hand.start();
      await hand.follow('/console/questions/undran');
      await hand.send({ act: 'look' }, { answer: 'Nej, en i taget.' });
      await hand.confirm('answer');
      await round.settle();
      expect((await round.mails()).at(-1)?.subject).toBe('Svar på din fråga');
    },
  },
  {
    says: 'shows an answer to everybody on the call',
    async does(hand, round) {
      await hand.follow('/console/questions');
      await hand.follow('/console/questions/undran');
      await hand.send({ act: 'show' }, { 'question-en': 'Can we be two?', 'answer-en': 'No, one at a time.' });
      expect(await (await round.request('/en')).text()).toContain('No, one at a time.');
      expect(await actsOf(round)).toContain('showed question');
    },
  },
  {
    says: 'adds somebody by hand',
    async does(hand, round) {
      await hand.follow('/console/applicants/enter');
      await hand.send({ act: 'look' }, { name: 'Mia Ek', email: 'mia@company.example', why: 'HR har föreslagit dig.' });
      await hand.confirm('enter');
      expect(await withAddress(round, 'mia@company.example')).toHaveLength(1);
    },
  },
  {
    says: 'enters somebody with protected identity',
    async does(hand, round) {
      const answers = { field: 'Juridik', topics: ['recruiting'], slots: ['mon-am'], languages: ['sv'], format: 'either' };
      await hand.follow('/console/applicants/enter');
      await hand.follow('/console/applicants/protected?role=mentee');
      await hand.send({ act: 'enter' }, { name: 'Kim Alm', title: 'Chef', ...answers, letters: 'nowhere', why: 'Vi har talats vid.' });
      expect(await withAddress(round, '')).toMatchObject([{ status: 'confirmed', entered: { protected: 'nowhere' } }]);
    },
  },
  {
    says: 'answers somebody who asks what is kept about them',
    async does(hand, round) {
      await hand.find('Tyra Typo');
      await hand.follow('/console/applicants/tyra/data');
      const file = await hand.send({ act: 'readable' });
      expect(file.html).toContain('Allt vi har om dig');
      expect(await actsOf(round)).toContain('gave out data');
    },
  },
  {
    says: 'answers somebody who asks that their data be left alone',
    async does(hand, round) {
      await askAboutData('tyra', { kind: 'restrict', words: 'Jag vill vänta.' }, round.tools);
      await hand.start();
      await hand.follow('/console/applicants/tyra/requests');
      await hand.send({ act: 'look' }, { answer: 'granted', words: 'Det gör vi.' });
      await hand.confirm('answer');
      expect((await theApplication(round, 'tyra')).requests).toMatchObject([{ answer: { granted: true, by: 'karin' } }]);
    },
  },
  {
    says: 'enters forty managers from a list',
    async does(hand, round) {
      const rows = Array.from({ length: 40 }, (_, index) => `Chef Nummer${index};chef${index}@company.example`);
      await hand.follow('/console/applicants/list');
      await hand.send({ act: 'look' }, { list: ['Namn;E-post', ...rows].join('\n'), why: 'HR har föreslagit dig.' });
      await hand.confirm('enter');
      expect((await allPeople(round)).filter(({ email }) => email.startsWith('chef'))).toHaveLength(40);
    },
  },
  {
    says: 'takes back a list that was entered by mistake',
    async does(hand, round) {
      const before = (await allPeople(round)).length;
      await hand.follow('/console/applicants/list');
      await hand.send({ act: 'look' }, { list: 'Namn;E-post\nFel Person;fel@company.example', why: 'Av misstag.' });
      await hand.confirm('enter');
      await hand.start();
      await hand.follow('/console/applicants/list');
      await hand.send({ act: 'look back' });
      await hand.confirm('take back');
      expect((await allPeople(round)).filter(({ status }) => status !== 'left')).toHaveLength(before);
    },
  },
  {
    says: 'corrects an address',
    async does(hand, round) {
      await hand.find('studnet');
      await hand.send({ act: 'address' }, { email: 'ina@student.example' });
      expect(await withAddress(round, 'ina@student.example')).toHaveLength(1);
    },
  },
  {
    says: 'corrects what somebody answered',
    async does(hand, round) {
      await hand.find('Tyra Typo');
      await hand.follow('/console/applicants/tyra/correct');
      await hand.send({ act: 'look' }, { name: 'Tyra Typerätt' });
      await hand.confirm('correct');
      expect((await theApplication(round, 'tyra')).answers.name).toBe('Tyra Typerätt');
    },
  },
  {
    says: 'makes one of two applications of the same person',
    async does(hand, round) {
      await hand.follow('/console/applicants');
      await hand.follow('/console/applicants/same');
      await hand.send({ act: 'merge' }, { 'keep-dubbel1-dubbel2': 'dubbel1' });
      expect((await theApplication(round, 'dubbel2')).status).not.toBe('confirmed');
      expect((await theApplication(round, 'dubbel1')).status).toBe('confirmed');
    },
  },
  {
    says: 'gives more time to apply',
    async does(hand, round) {
      await hand.send({ act: 'look', field: 'answerBy' });
      await hand.confirm('change');
      expect(await actsOf(round)).toContain('extended deadline');
    },
  },
  {
    says: 'holds somebody until a day',
    async does(hand, round) {
      await hand.find('Holda Held');
      await hand.follow('/console/applicants/holda/hold');
      const page = await hand.send({ act: 'hold' }, { until: '2027-09-06', why: 'Vi väntar på antagningen.' });
      expect(page.text).toContain('6 september');
      expect(await actsOf(round)).toContain('held person');
    },
  },
  {
    says: 'answers somebody kindly that they are not in this round',
    async does(hand, round) {
      await hand.find('Nils Nej');
      await hand.follow('/console/applicants/nils/turn-down');
      await hand.send({ act: 'look' }, { words: 'Tack för att du sökte. I år tar vi dem som läser sista året.', mayApply: 'no' });
      await hand.confirm('do');
      expect(await actsOf(round)).toContain('turned person down');
    },
  },
  {
    says: 'lets somebody meet two people',
    async does(hand, round) {
      await hand.find('chef0@company.example');
      await hand.send({ act: 'partners' }, { partners: '2' });
      expect(await actsOf(round)).toContain('set number of partners');
    },
  },
  {
    says: 'keeps somebody from ever meeting somebody they know',
    async does(hand, round) {
      await hand.find('mei@student');
      await hand.send({ act: 'look for' }, { who: 'chef0@company' });
      await hand.confirm('care', { apart: 'yes', why: 'conflict of interest', readers: 'all' });
      const [manager] = await withAddress(round, 'chef0@company.example');
      expect((await theApplication(round, 'dubbel1')).apart).toEqual([manager?.id]);
    },
  },
  {
    says: 'takes a change of the plan back before anybody is told',
    async does(hand, round) {
      await hand.follow('/console/plan');
      await hand.send({ act: 'take back' });
      expect(await actsOf(round)).toContain('took plan back');
    },
  },
  {
    says: 'lets somebody be matched again who was on hold',
    async does(hand, round) {
      await hand.find('Holda Held');
      await hand.send({ act: 'release' });
      expect((await theApplication(round, 'holda')).held).toBeUndefined();
    },
  },
  {
    says: 'lets somebody apply again who was answered no',
    async does(hand, round) {
      await hand.find('Nils Nej');
      await hand.send({ act: 'may-apply' });
      expect((await theApplication(round, 'nils')).out?.mayApply).toBe(true);
    },
  },
  {
    says: 'lets somebody back in who was answered no',
    async does(hand, round) {
      await hand.find('Nils Nej');
      await hand.send({ act: 'back-in' }, { sure: 'yes' });
      expect((await theApplication(round, 'nils')).status).toBe('confirmed');
    },
  },
  {
    says: 'withdraws somebody who asked for it',
    async does(hand, round) {
      await hand.find('Vill Intemer');
      await hand.send({ act: 'withdraw' }, { sure: 'yes' });
      expect((await theApplication(round, 'vill')).status).toBe('withdrawn');
    },
  },
  {
    says: 'closes the call early',
    async does(hand, round) {
      await hand.follow('/console/plan');
      await hand.send({ act: 'end' });
      expect(await actsOf(round)).toContain('ended call early');
    },
  },
];

const WHILE_MATCHING: readonly Task[] = [
  {
    says: 'adds somebody after the last day to apply',
    async does(hand, round) {
      await hand.follow('/console/applicants/enter');
      await hand.send({ act: 'look' }, { name: 'Sen Chef', email: 'sen@company.example', why: 'HR har föreslagit dig.' });
      await hand.confirm('enter');
      expect(await withAddress(round, 'sen@company.example')).toHaveLength(1);
    },
  },
  {
    says: 'sees who gets nobody where there are more students than managers, and why',
    async does(hand) {
      const { text } = await hand.follow('/console/matching');
      expect(text).toContain('Utan par');
      expect((await hand.follow(/^Varför/)).status).toBe(200);
    },
  },
  {
    says: 'says that somebody must have a pair',
    async does(hand, round) {
      await hand.follow('/console/matching');
      await hand.send({ act: 'require' });
      expect(await actsOf(round)).toContain('required person');
    },
  },
  {
    says: 'asks two again who did not answer in time',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/sen-csen');
      await hand.send({ act: 'offer again' }, { sure: 'yes' });
      expect((await thePair(round, 'sen-csen')).status).toBe('offered');
    },
  },
  {
    says: 'keeps two apart',
    async does(hand, round) {
      await hand.follow('/console/matching');
      await hand.send({ act: 'forbid' });
      expect(await actsOf(round)).toContain('forbade pair');
    },
  },
  {
    says: 'sends the offers',
    async does(hand, round) {
      await hand.follow('/console/matching');
      await hand.follow('/console/matching/review');
      await hand.send({ act: 'send' }, { sure: 'yes' });
      await round.settle();
      expect((await allPairs(round)).filter(({ status }) => status === 'offered').length).toBeGreaterThan(3);
    },
  },
  {
    says: 'gives the kick-off another room',
    async does(hand, round) {
      await hand.follow('/console/plan');
      await hand.send({ act: 'look' }, { 'kickOff.place.sv': 'Aula Magna', 'kickOff.place.en': 'Aula Magna' });
      await hand.confirm('change');
      expect(await actsOf(round)).toContain('changed plan');
    },
  },
  {
    says: 'takes along everybody who applied',
    async does(hand) {
      await hand.follow('/console/applicants');
      const file = csv(await hand.send({ to: '/console/applicants.csv' }));
      for (const held of ['Telefon', '@']) expect(file).toContain(held);
    },
  },
  {
    says: 'notes a yes said on the telephone',
    async does(hand, round) {
      const [pair] = (await allPairs(round)).filter(({ status }) => status === 'offered');
      await hand.follow('/console/pairs');
      await hand.follow(`/console/pairs/${pair?.id}`);
      await hand.send({ act: 'answer for' }, { of: 'mentee', answer: 'yes' });
      expect((await thePair(round, pair?.id ?? '')).answers.mentee?.answer).toBe('yes');
    },
  },
  {
    says: 'sees who has not answered an offer',
    async does(hand) {
      await hand.follow('/console/pairs');
      expect((await hand.send({ field: 'unanswered' }, { unanswered: 'offer' })).html).toContain('/console/pairs/s');
    },
  },
  {
    says: 'takes back a yes that was noted by mistake',
    async does(hand, round) {
      const pair = (await allPairs(round)).find(({ answers }) => answers.mentee?.heardOn !== undefined);
      await hand.follow('/console/pairs');
      await hand.follow(`/console/pairs/${pair?.id}`);
      await hand.send({ act: 'forget answer' });
      expect((await thePair(round, pair?.id ?? '')).answers.mentee).toBeUndefined();
    },
  },
];

const BEFORE_THE_KICK_OFF: readonly Task[] = [
  {
    says: 'notes that somebody comes to the kick-off, as they said by telephone',
    async does(hand, round) {
      await hand.follow('/console/gatherings/kick-off');
      await hand.send({ act: 'note' }, { person: 'pella', comes: 'yes', food: 'vegan' });
      expect((await theApplication(round, 'pella')).gatherings?.kickOff?.said).toMatchObject({ comes: 'yes', food: 'vegan', by: 'karin' });
    },
  },
  {
    says: 'reads what the kitchen must know',
    async does(hand) {
      await hand.follow('/console/gatherings/kick-off');
      expect((await hand.send({ act: 'open' })).text).toContain('vegan');
    },
  },
  {
    says: 'takes the list of who comes along',
    async does(hand) {
      await hand.follow('/console/gatherings/kick-off');
      expect(csv(await hand.send({ to: '/console/gatherings/kick-off/list.csv' }))).toContain('Pella Paus');
    },
  },
  {
    says: 'has badges to print',
    async does(hand) {
      await hand.follow('/console/gatherings/kick-off');
      expect((await hand.follow('/console/gatherings/kick-off/badges')).text).toContain('Pella Paus');
    },
  },
];

const AT_THE_KICK_OFF: readonly Task[] = [
  {
    says: 'ticks who was there',
    async does(hand, round) {
      await hand.follow('/console/gatherings/kick-off');
      await hand.send({ act: 'there' }, { there: 'pella' });
      expect((await theApplication(round, 'pella')).gatherings?.kickOff?.there?.was).toBe(true);
    },
  },
];

const WHILE_RUNNING: readonly Task[] = [
  {
    says: 'lets a pair pause',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow(/Pella Paus/);
      await hand.send({ act: 'pause' }, { from: '2027-11-22', until: '2027-12-10' });
      expect((await thePair(round, 'pella-cpella')).pauses).toHaveLength(1);
    },
  },
  {
    says: 'writes down a meeting held on a walk',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow(/Wilma Walk/);
      await hand.send({ act: 'note meeting' }, { meeting: '1', held: 'yes', on: '2027-11-08' });
      expect(heldMeetings(await thePair(round, 'wilma-cwilma'))).toHaveLength(1);
    },
  },
  {
    says: 'names an assistant for a manager',
    async does(hand, round) {
      await hand.find('Chef wilma');
      await hand.follow('/console/applicants/cwilma/correct');
      await hand.send({ act: 'look' }, { assistantName: 'Sam Lind', assistantEmail: 'sam@company.example' });
      await hand.confirm('correct');
      await round.settle();
      expect((await theApplication(round, 'cwilma')).answers.assistant?.name).toBe('Sam Lind');
      expect((await round.mails()).map(({ to }) => to)).toContain('sam@company.example');
    },
  },
  {
    says: 'books a meeting for a pair',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/wilma-cwilma/meetings/2');
      await hand.send({ act: 'look' }, { on: '2027-11-24', at: '10:00', place: 'Rum 4' });
      await hand.confirm('book');
      expect((await thePair(round, 'wilma-cwilma')).meetings[1]).toMatchObject({ status: 'agreed', place: 'Rum 4' });
    },
  },
  {
    says: 'gives a booked meeting another place alone',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/wilma-cwilma/meetings/2');
      await hand.send({ act: 'look' }, { place: 'https://video.example/wilma' });
      await hand.confirm('book');
      expect((await thePair(round, 'wilma-cwilma')).meetings[1]).toMatchObject({ place: 'https://video.example/wilma' });
    },
  },
  {
    says: 'calls a booked meeting off for a pair',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/wilma-cwilma/meetings/2');
      await hand.send({ act: 'cancel' }, { sure: 'yes' });
      expect((await thePair(round, 'wilma-cwilma')).meetings[1]?.status).not.toBe('agreed');
    },
  },
  {
    says: 'books one meeting more than the plan has',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/maja-cmaja/meetings/6');
      await hand.send({ act: 'look' }, { on: '2028-01-26', at: '10:00', place: 'Rum 4' });
      await hand.confirm('book');
      expect((await thePair(round, 'maja-cmaja')).meetings).toHaveLength(6);
    },
  },
  {
    says: 'ends a pair',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow(/Ester Ends/);
      await hand.send({ act: 'end' }, { sure: 'yes' });
      expect((await thePair(round, 'ester-cester')).status).toBe('ended');
    },
  },
  {
    says: 'sees who comes to the kick-off',
    async does(hand) {
      expect((await hand.follow('/console/gatherings/workshop')).title).toContain('avslutning');
    },
  },
  {
    says: 'keeps two apart after a complaint',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow(/Carla Complains/);
      await hand.follow('/console/pairs/carla-ccarla/care');
      await hand.confirm('care', { apart: 'yes', why: 'complaint', text: 'Ringde i går.', readers: 'university' });
      expect((await thePair(round, 'carla-ccarla')).status).toBe('ended');
    },
  },
  {
    says: 'takes somebody out of the round',
    async does(hand, round) {
      await hand.find('Otto Out');
      await hand.follow('/console/applicants/otto/take-out');
      await hand.send({ act: 'look' }, { why: 'Anmälan i går.', words: 'Ring om du vill.', tells: 'yes', mayApply: 'no' });
      await hand.confirm('do');
      expect(await actsOf(round)).toContain('took person out');
    },
  },
  {
    says: 'has everything about somebody erased who phoned and wants that',
    async does(hand, round) {
      await hand.find('Otto Out');
      await hand.follow('/console/applicants/otto/erase');
      await hand.confirm('erase', { sure: 'yes' });
      expect((await theApplication(round, 'otto')).erasing).toMatchObject({ by: 'karin', leaves: false });
    },
  },
  {
    says: 'finds somebody new for whoever lost the other',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/rut-crut/replace?leaves=mentor');
      await hand.send({ act: 'look' }, { by: 'fria', others: 'yes' });
      await hand.confirm('replace');
      expect(await actsOf(round)).toContain('replaced partner');
    },
  },
  {
    says: 'finds a new manager for a student whose manager has left',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/moa-cmoa/replace?leaves=mentee');
      await hand.send({ act: 'look' }, { by: 'cledig', others: 'yes' });
      await hand.confirm('replace');
      expect((await thePair(round, 'moa-cledig')).status).toBe('offered');
    },
  },
  {
    says: 'swaps partners between two pairs',
    async does(hand, round) {
      await hand.follow('/console/pairs');
      await hand.follow('/console/pairs/svea-csvea/swap');
      await hand.send({ act: 'look' }, { with: 'wilma-cwilma' });
      await hand.confirm('swap');
      expect((await thePair(round, 'svea-cwilma')).status).toBe('formed');
    },
  },
  {
    says: 'writes to all students',
    async does(hand, round) {
      await hand.follow('/console/letters/write');
      await hand.send({ act: 'look' }, { to: 'mentors', 'subject-sv': 'Rummet', 'text-sv': 'Hej {namn}, vi ses i aulan.' });
      await hand.confirm('send');
      expect(await actsOf(round)).toContain('wrote to people');
    },
  },
  {
    says: 'sees afterwards what was written to all, and to whom it went',
    async does(hand) {
      await hand.follow('/console/letters');
      await hand.follow('/console/letters/written');
      expect((await hand.follow('Rummet')).text).toContain('Wilma Walk');
    },
  },
  {
    says: 'calls an email back that has not gone',
    async does(hand, round) {
      await hand.follow('/console/letters');
      await hand.follow('/console/letters/written');
      await hand.follow('Rummet');
      await hand.confirm('call back');
      expect(await actsOf(round)).toContain('called letter back');
    },
  },
  {
    says: 'sees a letter before there is one',
    async does(hand) {
      await hand.follow('/console/letters');
      await hand.follow('/console/letters/all');
      expect((await hand.follow(/^Förslag/)).status).toBe(200);
    },
  },
  {
    says: 'sees what a letter said that went',
    async does(hand) {
      await hand.follow('/console/letters');
      await hand.follow(/^Presentation/);
      expect((await hand.send({ act: 'open' })).html).toContain('Anna');
    },
  },
  {
    says: 'writes down what was said on the telephone',
    async does(hand) {
      await hand.find('Anna Letterless');
      expect((await hand.send({ act: 'note' }, { note: 'Ringde och var nöjd.' })).text).toContain('Ringde och var nöjd.');
    },
  },
  {
    says: 'sees who has not answered what',
    async does(hand) {
      await hand.follow('/console/pairs');
      expect((await hand.send({ field: 'unanswered' }, { unanswered: 'times' })).status).toBe(200);
    },
  },
  {
    says: 'takes care of an entry, with a note',
    async does(hand, round) {
      const note = noteField(hand.page());
      await hand.send({ act: 'note' }, { [note]: 'Ring på tisdag.', [note.replace('note-', 'take-')]: 'yes' });
      expect(await actsOf(round)).toEqual(expect.arrayContaining(['wrote note', 'gave entry']));
    },
  },
  {
    says: 'hands an entry over to somebody else',
    async does(hand, round) {
      const [to = ''] = hand.page().html.match(/(?<=<select[^>]*name=")to-[^"]+/) ?? [];
      await hand.send({ act: 'give', field: to }, { [to]: 'johan' });
      expect((await round.tools.store.all(attentionKind)).map(({ state }) => state.owner)).toContain('johan');
    },
  },
  {
    says: 'ticks an entry off',
    async does(hand, round) {
      await hand.send({ act: 'tick off' });
      expect(await actsOf(round)).toContain('ticked off');
    },
  },
  {
    says: 'reads what somebody wrote in confidence about what they need',
    async does(hand, round) {
      await hand.find('Fria Fri');
      expect((await hand.send({ act: 'open' })).text).toContain('Rullstol');
      expect(await actsOf(round)).toContain('opened free text');
    },
  },
  {
    says: 'mends an address that a letter came back from',
    async does(hand, round) {
      await hand.follow('/console/applicants/canna');
      await hand.send({ act: 'address' }, { email: 'canna@company.example' });
      expect((await theApplication(round, 'canna')).email).toBe('canna@company.example');
    },
  },
  {
    says: 'stops the reminders to somebody who phoned',
    async does(hand, round) {
      await hand.find('Fria Fri');
      await hand.send({ act: 'stop reminders' });
      expect((await theApplication(round, 'fria')).refusesReminders).toBe(true);
      expect(await actsOf(round)).toContain('stopped reminders');
    },
  },
  {
    says: 'sends a lost letter again',
    async does(hand, round) {
      await hand.find('Anna Letterless');
      await hand.send({ act: 'letter' });
      expect(await actsOf(round)).toContain('sent letter again');
    },
  },
  {
    says: 'sees what was done, by whom',
    async does(hand) {
      expect((await hand.follow('/console/audit')).text).toContain('Karin');
    },
  },
  {
    says: 'takes the log along',
    async does(hand) {
      await hand.follow('/console/audit');
      expect(csv(await hand.send({ to: '/console/audit.csv' }))).toContain('karin');
    },
  },
];

const AT_THE_END: readonly Task[] = [
  {
    says: 'reads the report',
    async does(hand) {
      await hand.follow('/console/evaluation');
      expect((await hand.follow('/console/report')).status).toBe(200);
    },
  },
  {
    says: 'takes the figures of the report along',
    async does(hand) {
      await hand.follow('/console/close');
      expect(csv(await hand.follow('/console/report.csv'))).toContain(';');
    },
  },
  {
    says: 'reminds those who have not evaluated',
    async does(hand, round) {
      await hand.follow('/console/letters/write');
      await hand.send(
        { act: 'look' },
        { to: 'evaluation unanswered', 'subject-sv': 'Några minuter?', 'text-sv': 'Hej {namn}, svara gärna.' },
      );
      await hand.confirm('send');
      expect(await actsOf(round)).toContain('wrote to people');
    },
  },
  {
    says: 'closes the round',
    async does(hand, round) {
      await hand.follow('/console/close');
      await hand.send({ act: 'close' }, { round: round.round.id, sure: 'yes' });
      expect((await roundState(round)).stage).toBe('closed');
    },
  },
  {
    says: 'gets the certificate of somebody, also when the round is closed',
    async does(hand, round) {
      await hand.find('Inga Intyg');
      await hand.follow('/console/applicants/inga/certificate');
      expect((await hand.send({ act: 'pdf' })).html.slice(0, 5)).toBe('%PDF-');
      expect(await actsOf(round)).toContain('downloaded');
    },
  },
  {
    says: 'gets the draft of a recommendation for a manager who asks for it',
    async does(hand) {
      await hand.find('Chef Betyg');
      await hand.follow('/console/applicants/cinga/certificate');
      expect((await hand.send({ act: 'recommendation' })).html).toContain('Inga Intyg har varit min mentor');
    },
  },
  {
    says: 'takes along the list of those who said yes to being asked later, and to the next round',
    async does(hand) {
      await hand.follow('/console/close');
      await hand.follow('/console/alumni');
      expect(csv(await hand.send({ to: '/console/alumni.csv' }))).toContain('Inga Intyg');
    },
  },
  {
    says: 'compares with the round before',
    async does(hand) {
      const { text } = await hand.follow('/console/figures');
      expect(text).toContain('Jämfört med förra omgången');
      expect(text).toMatch(/Möten som blev av\s+24 av 30 \(80 %\)/);
    },
  },
  {
    says: 'takes the file of the next round along, and it has no faults',
    async does(hand) {
      await hand.follow('/console/figures');
      const { html } = await hand.follow('/console/figures/next-round.yaml');
      const read = readRoundText(html);
      expect(read.faults).toBeUndefined();
      expect(read).toMatchObject({ round: { id: 'su-pfizer-2028', call: { opens: '2028-08-14' }, before: { round: 'su-pfizer' } } });
    },
  },
];

/** The presses each task took that was done to its end. */
const taken = new Map<string, number>();

function areDone(tasks: readonly Task[], round: () => TestRound): void {
  it.each(tasks)('an operator $says', async ({ says, does }) => {
    const hand = await presses(round());
    await hand.start();
    await does(hand, round());
    expect(hand.count()).toBeLessThanOrEqual(MOST_PRESSES);
    taken.set(says, hand.count());
  });
}

describe('while people apply', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
    await round.moveTo('2027-08-18T10:00:00Z');
    await add(
      round,
      aPerson({ id: 'ina', email: 'ina@studnet.example', answers: { name: 'Ina Fel' } }),
      aPerson({ id: 'dubbel1', email: 'mei@student.example', answers: { name: 'Mei Wang' } }),
      aPerson({ id: 'dubbel2', email: 'mei.wang@student.example', answers: { name: 'Mei Wang' } }),
      aPerson({ id: 'tyra', answers: { name: 'Tyra Typo' } }),
      aPerson({ id: 'holda', answers: { name: 'Holda Held' } }),
      aPerson({ id: 'nils', answers: { name: 'Nils Nej' } }),
      aPerson({ id: 'vill', answers: { name: 'Vill Intemer' } }),
    );
  });
  afterAll(() => round.close());
  areDone(IN_THE_CALL, () => round);
});

describe('while people are matched', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
    await round.moveTo('2027-08-20T10:00:00Z');
    await fillWith(aCrowd(9, 6), round.tools);
    await round.moveTo('2027-09-14T10:00:00Z');
    await add(round, aPerson({ id: 'sen' }), aPerson({ id: 'csen', role: 'mentee' }));
    await addPair(
      round,
      nextOf(decidePair(round.round, anOffer({ mentor: 'sen', mentee: 'csen' }), { command: 'lapse' }, round.tools.now())),
    );
  });
  afterAll(() => round.close());
  areDone(WHILE_MATCHING, () => round);
});

/** The field of the first note that can be written on a page. */
function noteField({ forms }: ReturnType<Presses['page']>): string {
  const area = forms.map(({ element }) => element.querySelector('textarea')).find((found) => found !== null);
  return area?.getAttribute('name') ?? '';
}

/** A pair that has a time for every meeting of the plan. */
function withAllBooked(pair: Pair): Pair {
  const first = Temporal.Instant.from('2027-11-24T13:00:00Z');
  return pair.meetings.reduce((state, { number }) => withMeeting(state, first.add({ hours: 24 * 14 * (number - 1) }), { number }), pair);
}

/** Two who meet: a student of this name and id, and a manager. */
async function two(round: TestRound, id: string, name: string): Promise<void> {
  await add(round, aPerson({ id, answers: { name } }), aPerson({ id: `c${id}`, role: 'mentee', answers: { name: `Chef ${id}` } }));
  await addPair(round, aPair({ mentor: id, mentee: `c${id}` }));
}

describe.each([
  ['before the kick-off', '2027-09-27T09:00:00Z', BEFORE_THE_KICK_OFF],
  ['at the kick-off', '2027-10-06T15:00:00Z', AT_THE_KICK_OFF],
] as const)('%s', (_, at, tasks) => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at });
    await bringTo(round, 'matching');
    await two(round, 'pella', 'Pella Paus');
  });
  afterAll(() => round.close());
  areDone(tasks, () => round);
});

describe('while pairs meet', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
    await bringTo(round, 'running');
    for (const name of [
      'Pella Paus',
      'Wilma Walk',
      'Ester Ends',
      'Carla Complains',
      'Otto Out',
      'Rut Replaced',
      'Svea Swap',
      'Anna Letterless',
      'Moa Manager',
    ]) {
      await two(round, name.split(' ')[0]?.toLowerCase() ?? '', name);
    }
    await add(
      round,
      aPerson({ id: 'fria', answers: { name: 'Fria Fri', access: 'Rullstol.' } }),
      aPerson({ id: 'cledig', role: 'mentee', answers: { name: 'Chef Ledig' } }),
      aPerson({ id: 'maja', answers: { name: 'Maja Mera' } }),
      aPerson({ id: 'cmaja', role: 'mentee', answers: { name: 'Chef maja' } }),
    );
    await addPair(round, withAllBooked(aPair({ mentor: 'maja', mentee: 'cmaja' })));
    const bounced = {
      subject: { kind: 'application', id: 'canna' },
      reason: 'mail bounced',
      occasion: 'x',
      since: stamp(round.tools.now()),
    };
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, attentionSchema.parse(bounced))] });
    await happens(
      round,
      event('pair formed', { pair: 'anna-canna' }),
      event('pair at risk', { pair: 'anna-canna', risk: 'low score', occasion: 'pulse 1 mentor' }),
    );
  });
  afterAll(() => round.close());
  areDone(WHILE_RUNNING, () => round);
});

describe('when the round ends', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2028-02-20T09:00:00Z', round: theRound({ before: { ...FIGURES, round: 'su-2026' } }) });
    await bringTo(round, 'closing');
    await two(round, 'ella', 'Ella End');
    await add(
      round,
      aPerson({ id: 'inga', answers: { name: 'Inga Intyg' } }),
      aPerson({ id: 'cinga', role: 'mentee', answers: { name: 'Chef Betyg' } }),
    );
    const met = Temporal.Instant.from('2027-11-03T13:00:00Z');
    await addPair(round, withMeetingHeld(withMeeting(aPair({ mentor: 'inga', mentee: 'cinga' }), met), met.add({ hours: 2 })));
    await sayAfterwards('inga', ['followUp', 'nextCall'], round.tools);
  });
  afterAll(() => round.close());
  areDone(AT_THE_END, () => round);
});

describe('the sixty things coordinators do in a round', () => {
  it('are sixty', () => {
    expect(COORDINATORS_DO.map(([number]) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it.each(COORDINATORS_DO.filter((row) => row.length === 4))('%i. %s: in %i presses', (_, __, count, does) => {
    const counts = does.map((says) => taken.get(says));
    expect(does.filter((says) => !taken.has(says))).toEqual([]);
    expect(Math.max(...counts.map((one) => one ?? Number.POSITIVE_INFINITY))).toBe(count);
  });

  it('are in reach of three presses but for five at the most, and of those it is said where they are done', () => {
    const within = COORDINATORS_DO.filter(([, , count]) => typeof count === 'number' && count <= MOST_PRESSES);
    expect(within.length).toBeGreaterThanOrEqual(55);
    for (const [, , elsewhere] of COORDINATORS_DO.filter((row) => row.length === 3)) expect(elsewhere).not.toBe('');
  });
});

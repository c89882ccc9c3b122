import type { Policy } from '../../../domain/matching/policy.ts';
import type { Say } from '../../say.ts';
import { TERMS } from '../../terms.ts';

/** What the matching board says, and the last look before offers go out. */
export const matchingWords = (say: Say) => ({
  title: say(TERMS.matching),
  nothingYet: say({
    sv: 'Det finns inget förslag än. Det kommer när sista dagen att söka har varit, eller när du räknar.',
    en: 'There is no proposal yet. It comes when the last day to apply has passed, or when you solve.',
  }),
  figures: {
    pairs: (placed: number, seats: number) => say({ sv: `${placed} av ${seats}`, en: `${placed} of ${seats}` }),
    pairsLabel: say({ sv: 'par av platserna', en: 'pairs of the seats' }),
    worst: say({ sv: 'lägsta poäng av 100', en: 'lowest score of 100' }),
    average: say({ sv: 'poäng i snitt', en: 'average score' }),
    mentorsLeft: say({ sv: 'studenter utan par', en: 'students without a pair' }),
    menteesLeft: say({ sv: 'chefer utan par', en: 'managers without a pair' }),
  },
  proof: {
    checked: say({
      sv: 'Förslaget är det bästa som går med era beslut. Det är kontrollräknat.',
      en: 'The proposal is the best there can be with your decisions. That has been checked.',
    }),
    trusted: say({
      sv: 'Förslaget är det bästa som går med era beslut.',
      en: 'The proposal is the best there can be with your decisions.',
    }),
  } satisfies Readonly<Record<'checked' | 'trusted', string>>,
  policy: {
    label: say({ sv: 'Vad som väger tyngst', en: 'What counts most' }),
    act: say({ sv: 'Välj', en: 'Choose' }),
    names: {
      fair: say({ sv: 'Rättvist', en: 'Fair' }),
      'highest-total': say({ sv: 'Högst summa', en: 'Highest total' }),
      strictest: say({ sv: 'Strängast', en: 'Strictest' }),
    } satisfies Readonly<Record<Policy, string>>,
    about: {
      fair: say({ sv: 'Så få svaga par som möjligt, sedan högst summa.', en: 'As few weak pairs as possible, then the highest total.' }),
      'highest-total': say({
        sv: 'Högst summa av poäng, även om något par blir svagt.',
        en: 'The highest total of scores, even if a pair comes out weak.',
      }),
      strictest: say({
        sv: 'Det svagaste paret så starkt som möjligt, sedan högst summa.',
        en: 'The weakest pair as strong as possible, then the highest total.',
      }),
    } satisfies Readonly<Record<Policy, string>>,
  },
  solve: say({ sv: 'Räkna om', en: 'Solve again' }),
  undo: say({ sv: 'Ångra senaste beslutet', en: 'Undo the last decision' }),
  table: {
    caption: say({
      sv: 'Föreslagna par. Lås dem du är nöjd med och förbjud dem du inte vill ha.',
      en: 'Proposed pairs. Lock those you are happy with and forbid those you do not want.',
    }),
    mentee: say(TERMS.manager),
    mentor: say(TERMS.student),
    score: say({ sv: 'Poäng', en: 'Score' }),
    why: say({ sv: 'Varför', en: 'Why' }),
    does: say(TERMS.act),
    locked: say({ sv: 'Låst', en: 'Locked' }),
    standing: say({ sv: 'Har fått förslaget', en: 'Has the offer' }),
    onItsWay: say({ sv: 'Förslaget är på väg', en: 'The offer is on its way' }),
    silent: (who: string) =>
      say({
        sv: `Har fått frågan förut: ${who} svarade inte i tid. De två kan få den igen.`,
        en: `Asked before: ${who} did not answer in time. The two may be asked again.`,
      }),
    goesFirst: say({ sv: 'Sa ja förut, går före', en: 'Said yes before, goes first' }),
  },
  acts: {
    lock: say({ sv: 'Lås', en: 'Lock' }),
    unlock: say({ sv: 'Lås upp', en: 'Unlock' }),
    forbid: say({ sv: 'Förbjud', en: 'Forbid' }),
    allow: say({ sv: 'Tillåt igen', en: 'Allow again' }),
    swap: say({ sv: 'Byt student', en: 'Change student' }),
    swapWith: (mentee: string) => say({ sv: `Student till ${mentee}`, en: `Student for ${mentee}` }),
    choose: say({ sv: 'Välj student', en: 'Choose a student' }),
    doSwap: say({ sv: 'Byt', en: 'Change' }),
    elsewhere: (mentor: string, mentee: string) => say({ sv: `${mentor} (nu med ${mentee})`, en: `${mentor} (now with ${mentee})` }),
    unplaced: (mentor: string) => say({ sv: `${mentor} (utan par)`, en: `${mentor} (without a pair)` }),
    silent: (label: string, who: string) =>
      say({ sv: `${label}, ${who} svarade inte i tid`, en: `${label}, ${who} did not answer in time` }),
    require: say({ sv: 'Måste ha ett par', en: 'Must have a pair' }),
    release: say({ sv: 'Måste inte längre', en: 'May be left without a pair' }),
  },
  change: {
    title: say({ sv: 'Vad som ändrades sedan förslaget före', en: 'What changed since the proposal before' }),
    none: say({ sv: 'Inga par byttes.', en: 'No pairs changed.' }),
    moved: (count: number) =>
      count === 1
        ? say({ sv: '1 par byttes.', en: '1 pair changed.' })
        : say({ sv: `${count} par byttes.`, en: `${count} pairs changed.` }),
    now: (mentor: string, mentee: string) => say({ sv: `Nytt: ${mentor} och ${mentee}`, en: `New: ${mentor} and ${mentee}` }),
    before: (mentor: string, mentee: string) => say({ sv: `Borta: ${mentor} och ${mentee}`, en: `Gone: ${mentor} and ${mentee}` }),
    more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
  },
  required: {
    title: say({ sv: 'Personer som måste ha ett par', en: 'People who must have a pair' }),
    more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
  },
  forbidden: {
    title: say({ sv: 'Par ni har förbjudit', en: 'Pairs you have forbidden' }),
    more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
  },
  left: {
    title: say({ sv: 'Utan par', en: 'Without a pair' }),
    none: say({ sv: 'Alla har ett par.', en: 'Everybody has a pair.' }),
    mentors: say({ sv: 'Studenter', en: 'Students' }),
    mentees: say({ sv: 'Chefer', en: 'Managers' }),
    why: (people: number, seats: number) =>
      say({
        sv: `${people} har bekräftat sin ansökan. Omgången har ${seats} ${seats === 1 ? 'plats' : 'platser'}.`,
        en: `${people} ${people === 1 ? 'has' : 'have'} confirmed their application. The round has ${seats} ${seats === 1 ? 'seat' : 'seats'}.`,
      }),
    waiting: say({ sv: 'Se vilka som väntar på svar, och berätta för dem', en: 'See who waits for an answer, and tell them' }),
    more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
  },
  pager: {
    label: say({ sv: 'Fler par', en: 'More pairs' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  review: {
    link: say(TERMS.reviewAndSend),
    title: say(TERMS.reviewAndSend),
    what: (news: number) =>
      news === 1
        ? say({
            sv: 'Ett nytt par får frågan. Båda svarar innan något är bestämt.',
            en: 'One new pair is asked. Both answer before anything is settled.',
          })
        : say({
            sv: `${news} nya par får frågan. Båda i varje par svarar innan något är bestämt.`,
            en: `${news} new pairs are asked. Both in each pair answer before anything is settled.`,
          }),
    waits: (pairs: number) =>
      pairs === 1
        ? say({
            sv: 'Ett par i förslaget får inte frågan än: någon av de två är inskriven av er och har inte svarat på det.',
            en: 'One pair of the proposal is not asked yet: one of the two was entered by you and has not answered that.',
          })
        : say({
            sv: `${pairs} par i förslaget får inte frågan än: någon i paret är inskriven av er och har inte svarat på det.`,
            en: `${pairs} pairs of the proposal are not asked yet: somebody in the pair was entered by you and has not answered that.`,
          }),
    waitsFor: (names: string) => say({ sv: `Får frågan först när ${names} har svarat`, en: `Is asked once ${names} has answered` }),
    reserves: (count: number) =>
      say({
        sv: `${count} utan par får veta att de står på reservlistan.`,
        en: `${count} without a pair ${count === 1 ? 'is' : 'are'} told that they are on the reserve list.`,
      }),
    lapse: (days: number) =>
      say({
        sv: `Förslaget gäller i ${days} ${days === 1 ? 'dag' : 'dagar'}. Vi påminner den som inte svarar.`,
        en: `The offer is open for ${days} ${days === 1 ? 'day' : 'days'}. We remind whoever does not answer.`,
      }),
    promised: {
      past: (lastDay: string, answerBy: string) =>
        say({
          sv: `Förslag som skickas nu kan besvaras till och med ${lastDay}. Alla som har sökt är lovade svar senast ${answerBy}.`,
          en: `Offers sent now can be answered until ${lastDay}. Everybody who applied was promised an answer by ${answerBy}.`,
        }),
      move: (day: string) => say({ sv: `Lova svar senast ${day} i stället`, en: `Promise an answer by ${day} instead` }),
      until: say({ sv: 'Till och med vilken dag ska förslagen kunna besvaras?', en: 'Until which day can the offers be answered?' }),
      keeps: (day: string) => say({ sv: `${day}: då håller löftet om svar`, en: `${day}: then the promise of an answer is kept` }),
      choose: say({ sv: 'Välj en dag som förslagen kan besvaras till', en: 'Choose a day until which the offers can be answered' }),
      longer: say({
        sv: 'De som då inte har fått svar får veta att det dröjer, och till när.',
        en: 'Those who have no answer then are told that it takes longer, and until when.',
      }),
    },
    nothingNew: say({
      sv: 'Alla par i förslaget har redan fått frågan. Det finns inget nytt att skicka.',
      en: 'Every pair of the proposal has been asked already. There is nothing new to send.',
    }),
    early: say({
      sv: 'Förslagen kan skickas när sista dagen att söka har varit.',
      en: 'Offers can be sent when the last day to apply has passed.',
    }),
    caption: say({ sv: 'Par i förslaget', en: 'Pairs of the proposal' }),
    question: say({ sv: 'Vill du skicka förslagen?', en: 'Do you want to send the offers?' }),
    yes: say({ sv: 'Ja, skicka förslagen', en: 'Yes, send the offers' }),
    no: say({ sv: 'Nej, gå tillbaka till matchningen', en: 'No, go back to matching' }),
    choose: say(TERMS.chooseYesOrNo),
    act: say(TERMS.goOn),
    back: say({ sv: 'Tillbaka till matchningen', en: 'Back to matching' }),
    state: say(TERMS.status),
    fresh: say({ sv: 'Får frågan nu', en: 'Is asked now' }),
  },
});
export type MatchingWords = ReturnType<typeof matchingWords>;

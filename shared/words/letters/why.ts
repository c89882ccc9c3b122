import type { Temporal } from 'temporal-polyfill';
import type { LetterName } from '../../domain/letter.ts';
import { FRESH_DAYS } from '../../domain/pair/meeting-moments.ts';
import {
  ASK_WHO_COMES_DAYS,
  INVITE_TO_WORKSHOP_DAYS,
  REMIND_OF_EVALUATION_DAYS,
  REMIND_OF_KICK_OFF_DAYS,
  REMIND_OF_WORKSHOP_DAYS,
} from '../../domain/round-state.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { days } from '../amounts.ts';
import { comingWords } from '../coming.ts';
import type { Say } from '../say.ts';

/** What was so when a letter was asked for: the moment, and what the letter was about. Nobody but its reader is named. */
export type Then = {
  readonly at: Temporal.Instant;
  readonly meeting?: number | undefined;
  readonly pulse?: number | undefined;
  /** When what it was about was to happen. */
  readonly happens?: Temporal.Instant | undefined;
};

/** Why a letter came: the rule by which such letters go, and what happened that time. */
export type Why = { readonly rule: string; readonly happened: (then: Then) => string };

/** What the page says that each letter leads to at its foot. */
export const whyPageWords = (say: Say) => ({
  title: say({ sv: 'Varför fick du det här mejlet?', en: 'Why did you get this email?' }),
  /** Of a letter that the coordinators sent once more. */
  sentAgain: ({ at }: Then) =>
    say({
      sv: `De som samordnar programmet skickade det en gång till ${say.dayAndTime(at)}.`,
      en: `The coordinators sent it once more on ${say.dayAndTime(at)}.`,
    }),
});

export const whyWords = (say: Say, round: Round): { readonly [Name in LetterName]: Why } => ({
  receipt: {
    rule: say({
      sv: 'Den som söker får en kvittens till adressen i ansökan.',
      en: 'Whoever applies gets a receipt at the address in the application.',
    }),
    happened: ({ at }) =>
      say({
        sv: `En ansökan med den här adressen kom in ${say.dayAndTime(at)}.`,
        en: `An application with this address came in on ${say.dayAndTime(at)}.`,
      }),
  },
  'assistant named': {
    rule: say({
      sv: 'Den som anges som en chefs assistent, av chefen eller av dem som samordnar, får veta det, en gång.',
      en: 'Whoever is named as a manager’s assistant, by the manager or by the coordinators, is told so, once.',
    }),
    happened: ({ at }) => say({ sv: `Du angavs ${say.dayAndTime(at)}.`, en: `You were named on ${say.dayAndTime(at)}.` }),
  },
  'assistant link': {
    rule: say({
      sv: 'När en länk att boka med inte gäller längre går det att be om en ny, som mejlas till den adress vi har.',
      en: 'When a link to book with no longer works, a new one can be asked for, which is emailed to the address we know.',
    }),
    happened: ({ at }) => say({ sv: `Någon bad om en ${say.dayAndTime(at)}.`, en: `Somebody asked for one on ${say.dayAndTime(at)}.` }),
  },
  'assistant gone': {
    rule: say({
      sv: 'Den som inte längre bokar åt en chef får veta det, och möten tas bort ur kalendern.',
      en: 'Whoever no longer books for a manager is told so, and meetings are removed from the calendar.',
    }),
    happened: ({ at }) => say({ sv: `Det var så från och med ${say.dayAndTime(at)}.`, en: `That was so from ${say.dayAndTime(at)}.` }),
  },
  'without assistant': {
    rule: say({
      sv: 'När den som en chef har angett inte vill boka, eller inte nås, får chefen veta det.',
      en: 'When whoever a manager has named does not want to book, or cannot be reached, she is told.',
    }),
    happened: ({ at }) => say({ sv: `Det kom fram ${say.dayAndTime(at)}.`, en: `That came to light on ${say.dayAndTime(at)}.` }),
  },
  'already applied': {
    rule: say({
      sv: 'Den som söker en gång till med samma adress får veta hur det står till med den första ansökan.',
      en: 'Whoever applies once more with the same address hears how things stand with the first application.',
    }),
    happened: ({ at }) =>
      say({
        sv: `En ansökan till med den här adressen kom in ${say.dayAndTime(at)}.`,
        en: `Another application with this address came in on ${say.dayAndTime(at)}.`,
      }),
  },
  welcome: {
    rule: say({
      sv: 'Den som de som samordnar programmet skriver in får veta det, och frågas en gång till om inget svar kommer.',
      en: 'Whoever the coordinators enter is told, and asked once more if no answer comes.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Du stod på listan ${say.dayAndTime(at)}.`,
        en: `You were on the list on ${say.dayAndTime(at)}.`,
      }),
  },
  'confirm reminder': {
    rule: say({
      sv: 'Den som inte har bekräftat sin adress efter två dagar får en påminnelse, bara en.',
      en: 'Whoever has not confirmed the address after two days gets a reminder, only one.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Adressen var inte bekräftad ${say.dayAndTime(at)}.`,
        en: `The address was not confirmed on ${say.dayAndTime(at)}.`,
      }),
  },
  'draft link': {
    rule: say({
      sv: 'Den som vill fortsätta sin ansökan senare kan få en länk till den.',
      en: 'Whoever wants to go on with an application later can get a link to it.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Någon bad om länken ${say.dayAndTime(at)} och angav den här adressen.`,
        en: `Somebody asked for the link on ${say.dayAndTime(at)} and gave this address.`,
      }),
  },
  'question answered': {
    rule: say({
      sv: 'Den som ställer en fråga och lämnar en adress får svaret dit, en gång.',
      en: 'Whoever asks a question and leaves an address gets the answer there, once.',
    }),
    happened: ({ at }) =>
      say({ sv: `Frågan besvarades ${say.dayAndTime(at)}.`, en: `The question was answered on ${say.dayAndTime(at)}.` }),
  },
  'curious link': {
    rule: say({
      sv: 'Den som vill veta mer utan att söka kan lämna en adress, och får först frågan om den är rätt.',
      en: 'Whoever wants to hear more without applying can leave an address, and is first asked whether it is right.',
    }),
    happened: ({ at }) =>
      say({ sv: `Någon lämnade den här adressen ${say.dayAndTime(at)}.`, en: `Somebody left this address on ${say.dayAndTime(at)}.` }),
  },
  'deadline near': {
    rule: say({
      sv: 'Den som har lämnat och bekräftat en adress, och inte har sökt, får ett enda mejl innan sista dagen att söka.',
      en: 'Whoever has left and confirmed an address, and has not applied, gets a single email before the last day to apply.',
    }),
    happened: ({ at }) => say({ sv: `Det var dags ${say.dayAndTime(at)}.`, en: `It was time on ${say.dayAndTime(at)}.` }),
  },
  'talk arranged': {
    rule: say({
      sv: 'Den som ber om ett samtal med en tidigare mentor får veta vem det är och hur man når personen.',
      en: 'Whoever asks for a talk with a former mentor is told who that is and how to reach them.',
    }),
    happened: ({ at }) =>
      say({
        sv: `De som samordnar programmet ordnade det ${say.dayAndTime(at)}.`,
        en: `The coordinators arranged it on ${say.dayAndTime(at)}.`,
      }),
  },
  'new link': {
    rule: say({
      sv: 'Den som öppnar en länk som har gått ut kan be om en ny.',
      en: 'Whoever opens a link that has expired can ask for a new one.',
    }),
    happened: ({ at }) =>
      say({ sv: `Någon bad om en ny länk hit ${say.dayAndTime(at)}.`, en: `Somebody asked for a new link on ${say.dayAndTime(at)}.` }),
  },
  'withdrawal receipt': {
    rule: say({
      sv: 'Den som tar tillbaka sin ansökan eller lämnar programmet får det bekräftat.',
      en: 'Whoever withdraws an application or leaves the programme gets a confirmation.',
    }),
    happened: ({ at }) => say({ sv: `Det skedde ${say.dayAndTime(at)}.`, en: `That happened on ${say.dayAndTime(at)}.` }),
  },

  'to be erased': {
    rule: say({
      sv: 'Den som vill att allt om sig tas bort får veta vad som händer, när, och hur man ångrar sig.',
      en: 'Whoever wants everything about them to be erased is told what happens, when, and how to change their mind.',
    }),
    happened: ({ at }) => say({ sv: `Det begärdes ${say.dayAndTime(at)}.`, en: `That was asked for on ${say.dayAndTime(at)}.` }),
  },
  farewell: {
    rule: say({
      sv: 'Den som tas bort får ett sista mejl innan adressen glöms.',
      en: 'Whoever is erased gets one last email before the address is forgotten.',
    }),
    happened: ({ at }) => say({ sv: `Det var dags ${say.dayAndTime(at)}.`, en: `It was time for it on ${say.dayAndTime(at)}.` }),
  },
  'already answered': {
    rule: say({
      sv: 'Den som har fått svar på sin ansökan och söker igen med samma adress får veta att svaret gäller.',
      en: 'Whoever has had an answer and applies again with the same address hears that the answer stands.',
    }),
    happened: ({ at }) =>
      say({
        sv: `En ansökan till med den här adressen kom in ${say.dayAndTime(at)}.`,
        en: `Another application with this address came in on ${say.dayAndTime(at)}.`,
      }),
  },
  'turned down': {
    rule: say({
      sv: 'Den som inte kan vara med i den här omgången får veta det av dem som samordnar programmet.',
      en: 'Whoever cannot be in this round is told so by the coordinators.',
    }),
    happened: ({ at }) =>
      say({
        sv: `De som samordnar programmet svarade på din ansökan ${say.dayAndTime(at)}.`,
        en: `The coordinators answered your application on ${say.dayAndTime(at)}.`,
      }),
  },
  'taken out': {
    rule: say({
      sv: 'Den som de som samordnar programmet tar ut ur det får veta det.',
      en: 'Whoever the coordinators take out of the programme is told so.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Du togs ut ur programmet ${say.dayAndTime(at)}.`,
        en: `You were taken out of the programme on ${say.dayAndTime(at)}.`,
      }),
  },
  'answer put off': {
    rule: say({
      sv: 'Den vars begäran om sina uppgifter tar längre tid att svara på än en månad får veta varför, och när svaret kommer.',
      en: 'Whoever’s request about their data takes longer than a month to answer is told why, and when the answer comes.',
    }),
    happened: ({ at }) =>
      say({
        sv: `De som samordnar programmet förlängde tiden ${say.dayAndTime(at)}.`,
        en: `The coordinators put the answer off on ${say.dayAndTime(at)}.`,
      }),
  },
  'request answered': {
    rule: say({
      sv: 'Den som begär något om sina egna uppgifter får svar.',
      en: 'Whoever asks something about their own data gets an answer.',
    }),
    happened: ({ at }) =>
      say({
        sv: `De som samordnar programmet svarade ${say.dayAndTime(at)}.`,
        en: `The coordinators answered on ${say.dayAndTime(at)}.`,
      }),
  },
  'restriction lifted': {
    rule: say({
      sv: 'Den vars uppgifter har legat orörda får veta när de används igen.',
      en: 'Whoever’s data were left alone is told when they are used again.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Begränsningen hävdes ${say.dayAndTime(at)}.`,
        en: `The restriction was lifted on ${say.dayAndTime(at)}.`,
      }),
  },
  'let back in': {
    rule: say({
      sv: 'Den som de som samordnar programmet låter vara med igen får veta det.',
      en: 'Whoever the coordinators let back in is told so.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Du fick vara med igen ${say.dayAndTime(at)}.`,
        en: `You were let back in on ${say.dayAndTime(at)}.`,
      }),
  },
  'details corrected': {
    rule: say({
      sv: 'Den som är med får veta när de som samordnar programmet rättar något i ansökan.',
      en: 'Whoever takes part is told when the coordinators correct something in the application.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Något i din ansökan rättades ${say.dayAndTime(at)}.`,
        en: `Something in your application was corrected on ${say.dayAndTime(at)}.`,
      }),
  },
  offer: {
    rule: say({
      sv: 'Innan två personer möts frågas båda om de vill.',
      en: 'Before two people meet both are asked whether they want to.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Du föreslogs för någon annan ${say.dayAndTime(at)}.`,
        en: `You were suggested to somebody else on ${say.dayAndTime(at)}.`,
      }),
  },
  'offer reminder': {
    rule: say({
      sv: `Den som inte har svarat på ett förslag påminns dag ${dayList(round.offers.remindDays, say)}, så länge det gäller.`,
      en: `Whoever has not answered an offer is reminded on day ${dayList(round.offers.remindDays, say)}, as long as it is open.`,
    }),
    happened: ({ at }) =>
      say({ sv: `Ditt svar hade inte kommit ${say.dayAndTime(at)}.`, en: `Your answer had not come on ${say.dayAndTime(at)}.` }),
  },
  'answer noted': {
    rule: say({
      sv: 'Den som svarar på ett förslag genom att säga det till oss får svaret skriftligt.',
      en: 'Whoever answers an offer by telling us gets the answer in writing.',
    }),
    happened: ({ at }) => say({ sv: `Vi noterade ditt svar ${say.dayAndTime(at)}.`, en: `We noted your answer on ${say.dayAndTime(at)}.` }),
  },
  'offer lapsed': {
    rule: say({
      sv: `Ett förslag går ut efter den sista dagen att svara, om inte båda har svarat.`,
      en: `An offer lapses after its last day to answer, unless both have answered.`,
    }),
    happened: ({ at }) =>
      say({ sv: `Tiden att svara var slut ${say.dayAndTime(at)}.`, en: `The time to answer was over on ${say.dayAndTime(at)}.` }),
  },
  'offer fell through': {
    rule: say({
      sv: 'När ett förslag inte blir av får den veta det som hade kunnat tänka sig det.',
      en: 'When an offer comes to nothing, the one who might have wanted it is told.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Det blev klart ${say.dayAndTime(at)} att förslaget inte blir av.`,
        en: `On ${say.dayAndTime(at)} it was clear that the offer would come to nothing.`,
      }),
  },
  reserve: {
    rule: say({
      sv: 'Den som inte får ett förslag när de första skickas får veta att det kan komma ett senare.',
      en: 'Whoever gets no offer when the first ones are sent hears that one may come later.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Du hade inte fått något förslag ${say.dayAndTime(at)}.`,
        en: `You had not got an offer on ${say.dayAndTime(at)}.`,
      }),
  },
  'answer takes longer': {
    rule: say({
      sv: 'Den som fortfarande väntar på den dag vi hade lovat svar får veta hur länge det dröjer.',
      en: 'Whoever still waits on the day we had promised an answer hears how long it takes.',
    }),
    happened: ({ at }) => say({ sv: `Du väntade ännu ${say.dayAndTime(at)}.`, en: `You were still waiting on ${say.dayAndTime(at)}.` }),
  },
  'no place': {
    rule: say({
      sv: 'Den som inte får en plats får veta det när det är slutgiltigt, och varför.',
      en: 'Whoever gets no place is told once that is final, with the reason.',
    }),
    happened: ({ at }) =>
      say({
        sv: `Det blev klart ${say.dayAndTime(at)} att det inte fanns en plats för dig.`,
        en: `On ${say.dayAndTime(at)} it was clear that there was no place for you.`,
      }),
  },

  introduction: {
    rule: say({
      sv: 'När båda har sagt ja presenteras de för varandra.',
      en: 'When both have said yes they are introduced to each other.',
    }),
    happened: ({ at }) =>
      say({ sv: `Ni hade båda sagt ja ${say.dayAndTime(at)}.`, en: `Both of you had said yes on ${say.dayAndTime(at)}.` }),
  },
  'kick-off reminder': {
    rule: say({
      sv: `Alla som har fått en mentor eller adept påminns om kick-offen omkring ${days(REMIND_OF_KICK_OFF_DAYS, say)} i förväg, om de inte blev inbjudna nyss.`,
      en: `Everybody who has a mentor or a mentee is reminded of the kick-off about ${days(REMIND_OF_KICK_OFF_DAYS, say)} ahead, unless they were invited just before.`,
    }),
    happened: (then) => hadOne(then, say),
  },
  'pair ended': {
    rule: say({
      sv: 'När ett mentorskap avslutas i förtid får båda veta det.',
      en: 'When a mentorship ends early both are told.',
    }),
    happened: ({ at }) => say({ sv: `Ert avslutades ${say.dayAndTime(at)}.`, en: `Yours ended on ${say.dayAndTime(at)}.` }),
  },

  'plan changed': {
    rule: say({
      sv: 'När planen ändras får den veta det som har fått veta något annat, med det nya till kalendern om det behövs.',
      en: 'When the plan changes, whoever was told something else hears of it, with a new calendar entry where there was one.',
    }),
    happened: ({ at }) =>
      say({ sv: `Planen hade ändrats ${say.dayAndTime(at)}.`, en: `The plan had been changed on ${say.dayAndTime(at)}.` }),
  },

  'times proposed': {
    rule: say({
      sv: 'När den ena föreslår tider frågas den andra vilken som passar.',
      en: 'When one of you proposes times, the other is asked which one suits.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Tider för möte ${meeting} föreslogs ${say.dayAndTime(at)}.`,
        en: `Times for meeting ${meeting} were proposed on ${say.dayAndTime(at)}.`,
      }),
  },
  'meeting invitation': {
    rule: say({
      sv: 'När ett möte får en tid får båda det till sina kalendrar.',
      en: 'When a meeting gets a time, both get it for their calendars.',
    }),
    happened: ({ at, meeting }) =>
      say({ sv: `Möte ${meeting} fick sin tid ${say.dayAndTime(at)}.`, en: `Meeting ${meeting} got its time on ${say.dayAndTime(at)}.` }),
  },
  'meeting moved': {
    rule: say({
      sv: 'När ett möte flyttas får båda den nya tiden till sina kalendrar.',
      en: 'When a meeting is moved, both get the new time for their calendars.',
    }),
    happened: ({ at, meeting }) =>
      say({ sv: `Möte ${meeting} flyttades ${say.dayAndTime(at)}.`, en: `Meeting ${meeting} was moved on ${say.dayAndTime(at)}.` }),
  },
  'place changed': {
    rule: say({
      sv: 'När platsen för ett möte ändras får båda den till sina kalendrar.',
      en: 'When the place of a meeting changes, both get it for their calendars.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Platsen för möte ${meeting} ändrades ${say.dayAndTime(at)}.`,
        en: `The place of meeting ${meeting} was changed on ${say.dayAndTime(at)}.`,
      }),
  },
  'meeting cancelled': {
    rule: say({
      sv: 'När ett möte ställs in tas det bort ur bådas kalendrar.',
      en: 'When a meeting is cancelled it is taken out of both calendars.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Möte ${meeting} ställdes in ${say.dayAndTime(at)}.`,
        en: `Meeting ${meeting} was cancelled on ${say.dayAndTime(at)}.`,
      }),
  },
  'pair paused': {
    rule: say({
      sv: 'När två pausar, eller en paus får en annan sista dag, får båda veta det.',
      en: 'When a pair pauses, or a pause gets another last day, both are told.',
    }),
    happened: ({ at }) => say({ sv: `Det bestämdes ${say.dayAndTime(at)}.`, en: `That was decided on ${say.dayAndTime(at)}.` }),
  },
  'pause over': {
    rule: say({ sv: 'När en paus är slut, eller avslutas, får båda veta det.', en: 'When a pause is over, or is ended, both are told.' }),
    happened: ({ at }) => say({ sv: `Er paus var slut ${say.dayAndTime(at)}.`, en: `Your pause was over on ${say.dayAndTime(at)}.` }),
  },
  'meeting noted': {
    rule: say({
      sv: 'När den ena har noterat ett möte som ingen hade bokat får den andra veta det, en gång, och har de som samordnar noterat om ett möte blev av får båda veta det.',
      en: 'When one of you has noted a meeting that nobody had booked, the other is told, once, and when the coordinators have noted whether a meeting took place, both are told.',
    }),
    happened: ({ at, meeting }) =>
      say({ sv: `Möte ${meeting} noterades ${say.dayAndTime(at)}.`, en: `Meeting ${meeting} was noted on ${say.dayAndTime(at)}.` }),
  },
  'week before meeting': {
    rule: say({
      sv: 'Guiden till ett möte skickas i förväg till båda.',
      en: 'The guide to a meeting is sent to both beforehand.',
    }),
    happened: (then) => booked(then, say),
  },
  'day before meeting': {
    rule: say({
      sv: `Om det är mer än ${days(FRESH_DAYS, say)} sedan ett möte senast stod i ett mejl påminns båda om det den sista vardagen före.`,
      en: `If it is more than ${days(FRESH_DAYS, say)} since an email last named a meeting, both are reminded of it on the last working day before.`,
    }),
    happened: (then) => booked(then, say),
  },
  'after meeting': {
    rule: say({
      sv: 'Efter varje möte frågas båda om det blev av och hur det gick.',
      en: 'After each meeting both are asked whether it took place and how it went.',
    }),
    happened: (then) => unsaid(then, say),
  },
  'meeting unreported': {
    rule: say({
      sv: 'Den som inte har svarat på frågan efter ett möte påminns en gång.',
      en: 'Whoever has not answered the question after a meeting is reminded once.',
    }),
    happened: (then) => unsaid(then, say),
  },
  'book meeting': {
    rule: say({
      sv: 'När nästa möte borde ha en tid enligt planen, men inte har det, påminns båda.',
      en: 'When the next meeting should have a time by the plan, but has none, both are reminded.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Möte ${meeting} hade ingen tid ${say.dayAndTime(at)}.`,
        en: `Meeting ${meeting} had no time on ${say.dayAndTime(at)}.`,
      }),
  },
  'answer times': {
    rule: say({
      sv: 'Den som inte har valt bland tider som föreslagits påminns en gång.',
      en: 'Whoever has not chosen among times proposed is reminded once.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Du hade inte valt tid för möte ${meeting} ${say.dayAndTime(at)}.`,
        en: `You had not chosen a time for meeting ${meeting} on ${say.dayAndTime(at)}.`,
      }),
  },

  pulse: {
    rule: say({
      sv: 'Två gånger under programmet frågas mentor och adept hur det går, i ett eget mejl om de inte har svarat efter ett möte.',
      en: 'Twice during the programme mentor and mentee are asked how it is going, in an email of its own if they have not answered after a meeting.',
    }),
    happened: ({ at, pulse }) =>
      say({
        sv: `Det var dags för gång ${pulse} ${say.dayAndTime(at)}.`,
        en: `It was time for number ${pulse} on ${say.dayAndTime(at)}.`,
      }),
  },
  'workshop invitation': {
    rule: say({
      sv: `Alla som har en mentor eller adept bjuds in till avslutningen minst ${days(INVITE_TO_WORKSHOP_DAYS, say)} i förväg, eller när de får en efter det.`,
      en: `Everybody who has a mentor or a mentee is invited to the closing workshop at least ${days(INVITE_TO_WORKSHOP_DAYS, say)} ahead, or when they get one after that.`,
    }),
    happened: (then) => hadOne(then, say),
  },
  'workshop reminder': {
    rule: say({
      sv: `Alla som har en mentor eller adept påminns om avslutningen omkring ${days(REMIND_OF_WORKSHOP_DAYS, say)} i förväg.`,
      en: `Everybody who has a mentor or a mentee is reminded of the closing workshop about ${days(REMIND_OF_WORKSHOP_DAYS, say)} ahead.`,
    }),
    happened: (then) => hadOne(then, say),
  },
  'coming unsaid': {
    rule: say({
      sv: `Den som inte har sagt om den kommer till ${hasWorkshop(round) ? 'kick-offen eller avslutningen' : 'kick-offen'} frågas en gång till omkring ${days(ASK_WHO_COMES_DAYS, say)} i förväg, om inget annat mejl då frågar.`,
      en: `Whoever has not said whether they are coming to ${hasWorkshop(round) ? 'the kick-off or the closing workshop' : 'the kick-off'} is asked once more about ${days(ASK_WHO_COMES_DAYS, say)} ahead, unless another email asks then.`,
    }),
    happened: ({ at }) => say({ sv: `Du hade inte sagt det ${say.dayAndTime(at)}.`, en: `You had not said so on ${say.dayAndTime(at)}.` }),
  },
  'gathering cancelled': {
    rule: say({
      sv: `Den som inte längre har någon mentor eller adept får ${comingWords(say).theOnesOf(round)} ${hasWorkshop(round) ? 'borttagna' : 'borttagen'} ur sin kalender.`,
      en: `Whoever has no mentor or mentee any more gets ${comingWords(say).theOnesOf(round)} taken out of the calendar.`,
    }),
    happened: ({ at }) =>
      say({
        sv: `Du hade ingen längre ${say.dayAndTime(at)}.`,
        en: `You had none any more on ${say.dayAndTime(at)}.`,
      }),
  },
  'workshop minutes': {
    rule: say({
      sv: 'Den som har bett om anteckningarna från avslutningen får dem när samordnarna har gått igenom dem.',
      en: 'Whoever asked for the minutes of the closing workshop gets them once the coordinators have gone through them.',
    }),
    happened: ({ at }) => say({ sv: `De var klara ${say.dayAndTime(at)}.`, en: `They were ready on ${say.dayAndTime(at)}.` }),
  },
  evaluation: {
    rule: hasWorkshop(round)
      ? say({
          sv: 'Alla som har en mentor eller adept får samma frågor om vad programmet gav, och är avslutningen nära påminns de om den i samma mejl.',
          en: 'Everybody who has a mentor or a mentee gets the same questions about what came out of the programme, with a reminder of the workshop when that is near.',
        })
      : say({
          sv: 'Alla som har en mentor eller adept får samma frågor om vad programmet gav.',
          en: 'Everybody who has a mentor or a mentee gets the same questions about what came out of the programme.',
        }),
    happened: ({ at }) => say({ sv: `Frågorna öppnade ${say.dayAndTime(at)}.`, en: `The questions opened on ${say.dayAndTime(at)}.` }),
  },
  'evaluation reminder': {
    rule: say({
      sv: `Den som inte har svarat på frågorna om programmet påminns omkring ${days(REMIND_OF_EVALUATION_DAYS, say)} innan de stänger.`,
      en: `Whoever has not answered the questions about the programme is reminded about ${days(REMIND_OF_EVALUATION_DAYS, say)} before they close.`,
    }),
    happened: ({ at }) =>
      say({ sv: `Dina svar hade inte kommit ${say.dayAndTime(at)}.`, en: `Your answers had not come on ${say.dayAndTime(at)}.` }),
  },
  thanks: {
    rule: say({
      sv: 'När programmet avslutas får alla som har en mentor eller adept ett tack, och det får också de vars par slutade efter att de hade setts.',
      en: 'When the programme ends everybody who has a mentor or a mentee gets thanks, and so do those whose pair ended after they had met.',
    }),
    happened: ({ at }) => say({ sv: `Programmet avslutades ${say.dayAndTime(at)}.`, en: `The programme ended on ${say.dayAndTime(at)}.` }),
  },

  'follow-up': {
    rule: say({
      sv: 'Den som har sagt ja till tre frågor får dem tre månader efter att programmet avslutades, en enda gång.',
      en: 'Whoever has said yes to three questions gets them three months after the programme ended, one single time.',
    }),
    happened: ({ at }) =>
      say({ sv: `De tre månaderna hade gått ${say.dayAndTime(at)}.`, en: `The three months had passed on ${say.dayAndTime(at)}.` }),
  },
  'recruiting behind': {
    rule: say({
      sv: `På dag ${dayList(round.call.checkDays, say)} av ansökningstiden får ni veta om för få ser ut att söka.`,
      en: `On day ${dayList(round.call.checkDays, say)} of the call you hear if too few seem to apply.`,
    }),
    happened: ({ at }) => say({ sv: `Så såg det ut ${say.dayAndTime(at)}.`, en: `So it seemed on ${say.dayAndTime(at)}.` }),
  },
  'proposal ready': {
    rule: say({
      sv: 'När det finns ett nytt förslag om par får ni veta det.',
      en: 'When there is a new proposal of pairs you are told.',
    }),
    happened: ({ at }) => say({ sv: `Det kom ett ${say.dayAndTime(at)}.`, en: `One came on ${say.dayAndTime(at)}.` }),
  },
  'people wait': {
    rule: say({
      sv: 'Så länge någon väntar på ett svar som bara ni kan ge påminns ni, och före den dag som har lovats.',
      en: 'As long as somebody waits for an answer that only you can give you are reminded, also ahead of the day that was promised.',
    }),
    happened: ({ at }) => say({ sv: `Någon väntade ${say.dayAndTime(at)}.`, en: `Somebody was waiting on ${say.dayAndTime(at)}.` }),
  },
  'new plan': {
    rule: say({
      sv: 'När någon av er ändrar planen får ni andra veta det.',
      en: 'When one of you changes the plan the others are told.',
    }),
    happened: ({ at }) =>
      say({ sv: `Planen hade ändrats ${say.dayAndTime(at)}.`, en: `The plan had been changed on ${say.dayAndTime(at)}.` }),
  },
  'from operators': fromOperators(say),
  'urgent from operators': fromOperators(say),
  'needs you': {
    rule: say({
      sv: 'Högst en gång om dagen får ni veta vad som står på er lista och behöver en människa.',
      en: 'At most once a day you hear what stands on your list and needs a human being.',
    }),
    happened: ({ at }) =>
      say({ sv: `Något nytt kom på listan ${say.dayAndTime(at)}.`, en: `Something new came on the list on ${say.dayAndTime(at)}.` }),
  },
  'report ready': {
    rule: say({ sv: 'När programmet avslutas får ni slutrapporten.', en: 'When the programme ends you get the closing report.' }),
    happened: ({ at }) => say({ sv: `Det avslutades ${say.dayAndTime(at)}.`, en: `It ended on ${say.dayAndTime(at)}.` }),
  },
});

function fromOperators(say: Say): Why {
  return {
    rule: say({
      sv: 'De som samordnar programmet kan skriva till en eller flera som är med i det.',
      en: 'Those who coordinate the programme can write to one or more of those who are in it.',
    }),
    happened: ({ at }) => say({ sv: `Det gjorde de ${say.dayAndTime(at)}.`, en: `They did so on ${say.dayAndTime(at)}.` }),
  };
}

function booked({ meeting, happens, at }: Then, say: Say): string {
  return say({
    sv: `Möte ${meeting} var bokat till ${say.dayAndTime(happens ?? at)}.`,
    en: `Meeting ${meeting} was booked for ${say.dayAndTime(happens ?? at)}.`,
  });
}

function unsaid({ meeting, at }: Then, say: Say): string {
  return say({
    sv: `Du hade inte sagt om möte ${meeting} blev av ${say.dayAndTime(at)}.`,
    en: `You had not said by ${say.dayAndTime(at)} whether meeting ${meeting} took place.`,
  });
}

function hadOne({ at }: Then, say: Say): string {
  return say({ sv: `Det hade du ${say.dayAndTime(at)}.`, en: `You had one on ${say.dayAndTime(at)}.` });
}

/** "3 och 5" */
function dayList(all: readonly number[], say: Say): string {
  return say.list(all.map(String));
}

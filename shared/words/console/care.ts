import type { CareReaders, CareReason } from '../../domain/pair/care.ts';
import type { Round } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says where operators keep two people apart, or look after a complaint. */
export const careWords = (say: Say) => ({
  title: (two: string) => say({ sv: `Ta hand om: ${two}`, en: `Look after: ${two}` }),
  link: say({ sv: 'Ta hand om ett klagomål, eller håll isär de två', en: 'Look after a complaint, or keep the two apart' }),
  lead: say({
    sv: 'Har någon klagat, eller känner de två varandra på ett sätt som inte går ihop? Här avslutar du paret, håller isär dem för gott och väljer vem som får läsa varför.',
    en: 'Has somebody complained, or do the two know each other in a way that does not do? Here you end the pair, keep the two apart for good and choose who may read why.',
  }),
  talk: say({
    sv: 'Prata med den som klagade först. Ingen av de två får i mejlen veta vem som sa något eller varför.',
    en: 'Talk to whoever complained first. The emails tell neither of the two who said something, or why.',
  }),
  apart: {
    label: say({ sv: 'Ska de två hållas isär?', en: 'Are the two to be kept apart?' }),
    yes: say({ sv: 'Ja, aldrig ihop, i inget förslag härefter', en: 'Yes, never together, in no suggestion from now on' }),
    no: say({ sv: 'Nej, de kan vara ett par', en: 'No, they can be a pair' }),
    missing: say({ sv: 'Välj om de två ska hållas isär', en: 'Choose whether the two are to be kept apart' }),
    ends: say({
      sv: 'De är ett par nu. Ett ja avslutar paret: båda får ett mejl utan skäl, och bokade möten ställs in. Det går inte att ångra.',
      en: 'They are a pair now. A yes ends it: both get an email without a reason, and booked meetings are cancelled. It cannot be undone.',
    }),
    endsOffer: say({
      sv: 'De har fått frågan om varandra. Ett ja drar tillbaka förslaget, och båda får veta att det inte blir av. Det går inte att ångra.',
      en: 'They have been asked about each other. A yes takes the offer back, and both are told that it will not be. It cannot be undone.',
    }),
  },
  seeks: {
    label: say({ sv: 'Vem får bli föreslagen för någon annan?', en: 'Who may be suggested to somebody else?' }),
    hint: say({
      sv: 'Den du inte kryssar för får inga fler förslag förrän du säger till på personens sida, och mejlet säger inget om någon annan.',
      en: 'Whoever you leave unticked is asked about nobody until you say so on their page, and the email says nothing of anybody else.',
    }),
  },
  rests: {
    label: say({ sv: 'Ska någon av dem inte få fler förslag?', en: 'Is one of them to be asked about nobody else?' }),
    hint: say({
      sv: 'Den du kryssar för får inga förslag förrän du säger till på personens sida, och mejlet säger inget om någon annan.',
      en: 'Whoever you tick is asked about nobody until you say so on their page, and the email says nothing of anybody else.',
    }),
  },
  why: {
    label: say({ sv: 'Varför', en: 'Why' }),
    missing: say({ sv: 'Välj varför', en: 'Choose why' }),
    reasons: {
      complaint: say({ sv: 'Klagomål', en: 'A complaint' }),
      'conflict of interest': say({ sv: 'Jäv, eller de känner varandra', en: 'A conflict of interest, or they know each other' }),
      other: say({ sv: 'Något annat', en: 'Something else' }),
    } satisfies Readonly<Record<CareReason, string>>,
  },
  text: {
    label: say({ sv: 'Vad som har hänt (går att hoppa över)', en: 'What happened (can be left out)' }),
    hint: say({ sv: 'Läses bara av dem du väljer här under.', en: 'Read only by those you choose below.' }),
  },
  readers: {
    label: say({ sv: 'Vem får läsa det?', en: 'Who may read it?' }),
    hint: say({
      sv: 'Gäller det du skriver här, det de två har skrivit till samordnarna och vad som står om dem på listan. Övriga ser bara att de två inte kan vara ett par.',
      en: 'This is about what you write here, what the two wrote to the coordinators and what the list says of them. Others see only that the two cannot be a pair.',
    }),
    missing: say({ sv: 'Välj vem som får läsa', en: 'Choose who may read it' }),
  },
  readersOf: (readers: CareReaders, { hosts }: Pick<Round, 'hosts'>) =>
    readers === 'all'
      ? say({ sv: 'Alla som samordnar', en: 'All coordinators' })
      : say({
          sv: `Bara samordnarna på ${say(hosts[readers].name)}`,
          en: `Only the coordinators at ${say(hosts[readers].name)}`,
        }),
  act: say({ sv: 'Spara', en: 'Save' }),
  now: (who: string, when: string) => say({ sv: `Senast ändrat av ${who}, ${when}.`, en: `Last changed by ${who}, ${when}.` }),
  letters: say({ sv: 'Mejlen om paret avslutas', en: 'The emails if the pair ends' }),
  letter: (who: string, seeks: boolean) =>
    seeks
      ? say({ sv: `Till ${who}, med kryss`, en: `To ${who}, if ticked` })
      : say({ sv: `Till ${who}, utan kryss`, en: `To ${who}, if not ticked` }),
  to: say({ sv: 'Till', en: 'To' }),
  subject: say({ sv: 'Ämne', en: 'Subject' }),
  /** On the page of the pair and wherever the two are spoken of together. */
  keptApart: say({ sv: 'De två hålls isär: de kan inte vara ett par.', en: 'The two are kept apart: they cannot be a pair.' }),
  notYours: (host: string) =>
    say({
      sv: `Det som sagts om de två läses bara av samordnarna på ${host}.`,
      en: `What was said about these two is read by the coordinators at ${host} alone.`,
    }),
  person: {
    title: say({ sv: 'Vem personen kan träffa', en: 'Whom the person can meet' }),
    apart: (names: string) => say({ sv: `Hålls isär från ${names}.`, en: `Kept apart from ${names}.` }),
    keepApart: say({ sv: 'Håll isär från någon', en: 'Keep apart from somebody' }),
    whom: say({ sv: 'Vem ska personen aldrig möta? Namn eller adress', en: 'Whom is the person never to meet? Name or address' }),
    nobody: say({
      sv: 'Ingen på den andra sidan heter så. Välj bland alla.',
      en: 'Nobody on the other side is called that. Choose among all.',
    }),
    several: say({ sv: 'Det stämmer på flera. Välj vem du menar.', en: 'That fits several. Choose whom you mean.' }),
    from: say({ sv: 'Från vem?', en: 'From whom?' }),
    choose: say({ sv: 'Välj en person', en: 'Choose a person' }),
    goOn: say(TERMS.goOn),
    seeksNobody: say({
      sv: 'Får inga förslag: ni bestämde det när ett par avslutades.',
      en: 'Is asked about nobody: you decided so when a pair ended.',
    }),
    seekAgain: say({ sv: 'Låt personen få förslag igen', en: 'Let the person be asked again' }),
    partners: say({ sv: 'Hur många kan personen träffa?', en: 'How many can the person meet?' }),
    partnersHint: (usual: number, has: number) =>
      say({
        sv: `I den här omgången är det ${usual} om inget annat sägs. Personen har ${has} nu. Är det fler får omgången en plats till för var och en, och förslaget kommer när paren räknas om.`,
        en: `In this round it is ${usual} unless something else is said. The person has ${has} now. For each more the round has one place more, and the suggestion comes when the pairs are solved again.`,
      }),
    partnersMissing: say({ sv: 'Välj ett antal', en: 'Choose a number' }),
    tooFew: say({
      sv: 'Personen träffar fler än så nu. Avsluta ett par först.',
      en: 'The person meets more than that now. End a pair first.',
    }),
    save: say({ sv: 'Spara', en: 'Save' }),
  },
});

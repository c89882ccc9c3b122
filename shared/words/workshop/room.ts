import { MOST_IN_A_HEADING, MOST_IN_A_RESOLUTION, MOST_OF_A_PHONE, MOST_ON_A_CARD } from '../../domain/workshop/on-wall.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What phones in the room say: how to join, and what to do there. */
export const roomWords = (say: Say) => ({
  title: say({ sv: 'Avslutningen', en: 'The closing workshop' }),
  join: {
    title: say({ sv: 'Gå med i avslutningen', en: 'Join the closing workshop' }),
    lead: say({
      sv: 'Här skriver du lappar, röstar och bestämmer tillsammans med de andra i rummet. Du behöver inget konto.',
      en: 'Here you write cards, vote and decide together with the others in the room. You need no account.',
    }),
    seen: say({
      sv: 'Det du skriver syns på väggen för alla i rummet, och i anteckningarna. Vi sparar inte ditt namn, och ingen får veta vilken telefon det kom från. Ni är få: den som känner dig kan ändå gissa.',
      en: 'What you write is seen on the wall by everybody in the room, and in the minutes. We do not keep your name, and nobody is told which phone it came from. You are few: somebody who knows you can still guess.',
    }),
    code: {
      label: say({ sv: 'Koden som står på väggen', en: 'The code on the wall' }),
      hint: say({
        sv: 'Sex tecken. Små eller stora bokstäver går lika bra.',
        en: 'Six characters. Small or capital letters are both fine.',
      }),
      missing: say({ sv: 'Skriv koden som står på väggen', en: 'Enter the code on the wall' }),
      wrong: say({
        sv: 'Den koden gäller inte. Titta på väggen och skriv den en gång till',
        en: 'That is not the code. Look at the wall and enter it once more',
      }),
    },
    link: say({
      sv: 'Den här länken gäller inte längre. Skriv koden som står på väggen.',
      en: 'This link holds no longer. Enter the code on the wall.',
    }),
    side: {
      label: say({ sv: 'Från vilken sida skriver du?', en: 'From which side do you write?' }),
      hint: say({ sv: 'Det står på dina lappar. Du behöver inte säga det.', en: 'It stands on your cards. You need not say.' }),
      mentor: say(TERMS.student),
      mentee: say(TERMS.manager),
      none: say({ sv: 'Säger inte', en: 'I would rather not say' }),
    },
    button: say({ sv: 'Gå med', en: 'Join' }),
  },
  tooMany: say({
    sv: 'För många fel koder har skrivits från samma nätverk. Vänta tio minuter, eller läs av QR-koden på väggen: den går alltid.',
    en: 'Too many wrong codes were entered from the same network. Wait ten minutes, or scan the QR code on the wall: it always works.',
  }),
  crowded: say({
    sv: 'Fler telefoner än väntat har gått med från samma nätverk. Vänta tio minuter och försök igen.',
    en: 'More phones than expected have joined from the same network. Wait ten minutes and try again.',
  }),
  ahead: {
    title: say({ sv: 'Rummet är inte öppet än', en: 'The room is not open yet' }),
    text: (day: string) =>
      say({
        sv: `Det öppnar när avslutningen ska börja, ${day}. Koden står på väggen då.`,
        en: `It opens when the closing workshop is about to begin, on ${day}. The code is on the wall then.`,
      }),
  },
  over: {
    title: say({ sv: 'Avslutningen är slut', en: 'The closing workshop is over' }),
    text: say({
      sv: 'Ingen kan skriva här längre. Den som deltar i programmet hittar anteckningarna på sin egen sida när de är klara.',
      en: 'Nobody can write here any more. Whoever takes part in the programme finds the minutes on their own page when they are ready.',
    }),
  },
  tooLate: say({
    sv: 'Det du skrev kom för sent och sparades inte. Här är det, om du vill ha kvar det:',
    en: 'What you wrote came too late and was not saved. Here it is, if you want to keep it:',
  }),
  now: {
    is: (phase: string) => say({ sv: `Just nu: ${phase}`, en: `Now: ${phase}` }),
    goOn: (phase: string) => say({ sv: `Gå till: ${phase}`, en: `Go to: ${phase}` }),
    refresh: say({ sv: 'Visa det senaste', en: 'Show the latest' }),
    onWall: (cards: number, phones: number) =>
      say({
        sv: `${cards} ${cards === 1 ? 'lapp' : 'lappar'} på väggen, ${phones} ${phones === 1 ? 'telefon' : 'telefoner'} i rummet`,
        en: `${cards} ${cards === 1 ? 'card' : 'cards'} on the wall, ${phones} ${phones === 1 ? 'phone' : 'phones'} in the room`,
      }),
    parts: say({ sv: 'Annat du kan göra', en: 'What else you can do' }),
    wait: say({
      sv: 'Ha sidan öppen: det står här ovanför när det är dags att göra något.',
      en: 'Keep the page open: it says above when there is something to do.',
    }),
    byHand: say({
      sv: 'Din webbläsare kör inga skript på sidan: tryck på ”Visa det senaste” för att se vad som händer.',
      en: 'Your browser runs no scripts on this page: press “Show the latest” to see what happens.',
    }),
  },
  wrong: say({ sv: 'Något behöver rättas', en: 'There is a problem' }),
  wrongInTitle: say({ sv: 'Fel: ', en: 'Error: ' }),
  refused: {
    'not at this stage': say({ sv: 'Det går inte att rösta just nu.', en: 'There is no voting just now.' }),
    'too many cards': say({
      sv: `Du har skrivit ${MOST_OF_A_PHONE} lappar och beslut, och fler får inte plats. Ta tillbaka någon först.`,
      en: `You have written ${MOST_OF_A_PHONE} cards and decisions, and there is no room for more. Take one back first.`,
    }),
    'card gone': say({ sv: 'Lappen är borta: någon har tagit bort den.', en: 'The card is gone: somebody has taken it away.' }),
    'changed meanwhile': say({
      sv: 'Något ändrades på väggen samtidigt. Titta på det som gäller nu och försök igen.',
      en: 'Something changed on the wall meanwhile. Look at what holds now and try again.',
    }),
    otherwise: say({
      sv: 'Det gick inte, och inget har ändrats. Försök igen.',
      en: 'That did not work, and nothing has changed. Try again.',
    }),
  },
  did: {
    joined: say({ sv: 'Du är med.', en: 'You are in.' }),
    wrote: say({ sv: 'Din lapp sitter på väggen.', en: 'Your card is on the wall.' }),
    grouped: say({ sv: 'Lapparna är flyttade.', en: 'The cards are moved.' }),
    voted: say({ sv: 'Dina prickar är sparade. Du kan flytta dem.', en: 'Your dots are saved. You can move them.' }),
    decided: say({ sv: 'Beslutet står på väggen.', en: 'The decision is on the wall.' }),
    withdrew: say({ sv: 'Borttaget.', en: 'Taken away.' }),
  },
  card: {
    question: say({ sv: 'Vilken fråga gäller det?', en: 'Which question is it about?' }),
    missingQuestion: say({ sv: 'Välj vilken fråga det gäller', en: 'Choose which question it is about' }),
    label: say({ sv: 'Din tanke', en: 'Your thought' }),
    hint: say({
      sv: `Högst ${MOST_ON_A_CARD} tecken, så att den går att läsa på väggen. Skriv inga namn.`,
      en: `No more than ${MOST_ON_A_CARD} characters, so that it can be read on the wall. Name nobody.`,
    }),
    missing: say({ sv: 'Skriv något på lappen', en: 'Write something on the card' }),
    button: say({ sv: 'Sätt upp lappen', en: 'Put the card up' }),
    own: say({ sv: 'Det du har skrivit', en: 'What you have written' }),
    none: say({ sv: 'Du har inte skrivit något än.', en: 'You have not written anything yet.' }),
    withdraw: say({ sv: 'Ta tillbaka', en: 'Take back' }),
    away: say({ sv: 'Samordnarna har lagt undan den.', en: 'The coordinators have put it away.' }),
  },
  group: {
    cards: (question: string) => say({ sv: `Lappar: ${question}`, en: `Cards: ${question}` }),
    missing: say({ sv: 'Kryssa för minst en lapp', en: 'Tick at least one card' }),
    under: say({ sv: 'Lägg dem under', en: 'Put them under' }),
    name: say({ sv: 'Ny rubrik', en: 'A new heading' }),
    nameHint: say({
      sv: `Det de har gemensamt. Högst ${MOST_IN_A_HEADING} tecken.`,
      en: `What they have in common. No more than ${MOST_IN_A_HEADING} characters.`,
    }),
    nameMissing: say({ sv: 'Skriv en rubrik, eller välj en som finns', en: 'Write a heading, or choose one there is' }),
    anew: say({ sv: 'En ny rubrik, som du skriver nedan', en: 'A new heading, which you write below' }),
    none: say({ sv: 'Ingen rubrik', en: 'No heading' }),
    isUnder: (heading: string) => say({ sv: `under ”${heading}”`, en: `under “${heading}”` }),
    button: say({ sv: 'Flytta', en: 'Move' }),
    nothing: say({ sv: 'Det finns inga lappar att sortera än.', en: 'There are no cards to group yet.' }),
  },
  vote: {
    label: (dots: number) =>
      say({
        sv: dots === 1 ? 'Du har en prick' : `Du har ${say.number(dots)} prickar`,
        en: dots === 1 ? 'You have one dot' : `You have ${say.number(dots)} dots`,
      }),
    hint: say({ sv: 'En prick på varje, på så många du har prickar till.', en: 'One dot on each, on as many as you have dots for.' }),
    tooMany: (dots: number, on: number) =>
      say({
        sv: `Du har satt ${say.number(on)} prickar men har bara ${say.number(dots)}. Ta bort någon`,
        en: `You have put ${say.number(on)} dots and have ${say.number(dots)} only. Take some away`,
      }),
    button: say({ sv: 'Spara prickarna', en: 'Save the dots' }),
    nothing: say({ sv: 'Det finns inget att rösta på än.', en: 'There is nothing to vote for yet.' }),
    later: say({ sv: 'Röstningen har inte börjat.', en: 'Voting has not begun.' }),
  },
  decide: {
    text: {
      label: say({ sv: 'Vad gör vi?', en: 'What do we do?' }),
      hint: say({ sv: `Högst ${MOST_IN_A_RESOLUTION.text} tecken.`, en: `No more than ${MOST_IN_A_RESOLUTION.text} characters.` }),
      missing: say({ sv: 'Skriv vad ni har bestämt', en: 'Write what you have decided' }),
    },
    who: {
      label: say({ sv: 'Vem ser till det?', en: 'Who sees to it?' }),
      hint: say({
        sv: 'Namnet står på väggen, i anteckningarna och i rapporten. Fråga den det gäller först.',
        en: 'The name stands on the wall, in the minutes and in the report. Ask the person first.',
      }),
      missing: say({ sv: 'Skriv vem som ser till det', en: 'Write who sees to it' }),
    },
    when: {
      label: say({ sv: 'När?', en: 'When?' }),
      hint: say({ sv: 'Till exempel ”före nästa inbjudan”.', en: 'For example “before the next call”.' }),
      missing: say({ sv: 'Skriv när', en: 'Write when' }),
    },
    button: say({ sv: 'Skriv upp beslutet', en: 'Write the decision down' }),
    so: say({ sv: 'Det vi har bestämt', en: 'What we have decided' }),
    none: say({ sv: 'Inget är bestämt än.', en: 'Nothing has been decided yet.' }),
    line: (who: string, when: string) => say({ sv: `${who} ser till det. När: ${when}`, en: `${who} sees to it. When: ${when}` }),
    most: say({ sv: 'Det som fick flest prickar', en: 'What got most dots' }),
  },
  answers: {
    none: say({ sv: 'Ingen har svarat på den frågan i förväg.', en: 'Nobody answered that question beforehand.' }),
  },
});

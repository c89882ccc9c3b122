import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says where somebody takes over from one of a pair, and where two pairs swap partners. */
export const exchangeWords = (say: Say) => ({
  links: {
    title: say({ sv: 'Byt partner', en: 'Change partners' }),
    replace: (who: string) => say({ sv: `Ersätt ${who}`, en: `Replace ${who}` }),
    swap: say({ sv: 'Byt partner med ett annat par', en: 'Swap partners with another pair' }),
  },
  before: (two: string) => say({ sv: `Kom i stället för ${two}`, en: `Came in the place of ${two}` }),
  replace: {
    title: (who: string) => say({ sv: `Ersätt ${who}`, en: `Replace ${who}` }),
    lead: (leaves: string, stays: string) =>
      say({
        sv: `Någon annan tar över efter ${leaves} och träffar ${stays}. Det de två har gjort ihop stannar i deras par; den nya ser inget av det och börjar på det som är kvar av planen.`,
        en: `Somebody else takes over from ${leaves} and meets ${stays}. What the two have done stays in their pair; whoever takes over sees none of it and begins with what is left of the plan.`,
      }),
    who: say({ sv: 'Vem ska tillfrågas?', en: 'Who is to be asked?' }),
    choose: say({ sv: 'Välj vem som ska tillfrågas', en: 'Choose who is to be asked' }),
    option: (name: string, score: number, suggested: boolean) =>
      suggested
        ? say({ sv: `${name}: ${score} av 100, räknat bäst för alla`, en: `${name}: ${score} of 100, worked out as best for all` })
        : say({ sv: `${name}: ${score} av 100`, en: `${name}: ${score} of 100` }),
    why: (name: string) => say({ sv: `Varför ${name}`, en: `Why ${name}` }),
    nobody: (role: Role) =>
      role === 'mentor'
        ? say({ sv: 'Ingen student är ledig och passar just nu.', en: 'No student is free and suits right now.' })
        : say({ sv: 'Ingen chef är ledig och passar just nu.', en: 'No manager is free and suits right now.' }),
    enter: say({ sv: 'Skriv in en ny person', en: 'Enter a new person' }),
    enterHint: say({
      sv: 'Den du skriver in kan tillfrågas när adressen är bekräftad, eller genast om personen har sagt ja på telefon.',
      en: 'Whoever you enter can be asked when the address is confirmed, or at once if they said yes by telephone.',
    }),
    others: (who: string) => say({ sv: `Får ${who} bli föreslagen för någon annan?`, en: `May ${who} be suggested to somebody else?` }),
    yes: say({ sv: 'Ja', en: 'Yes' }),
    no: say({ sv: 'Nej, ska inte träffa någon annan', en: 'No, is not to meet anybody else' }),
    othersMissing: say({ sv: 'Välj ja eller nej', en: 'Choose yes or no' }),
    look: say({ sv: 'Visa vad som händer', en: 'Show what will happen' }),
    act: (who: string) => say({ sv: `Fråga ${who}`, en: `Ask ${who}` }),
    change: say({ sv: 'Ändra', en: 'Change' }),
    stays: (who: string, booked: number) =>
      booked === 0
        ? say({
            sv: `${who} får inget mejl nu, utan ett när någon har sagt ja. Till dess står det på personens sida att vi letar.`,
            en: `${who} gets no email now, but one when somebody has said yes. Until then their page says that we are looking.`,
          })
        : say({
            sv: `${who} har ${booked === 1 ? 'ett bokat möte' : `${booked} bokade möten`} som ställs in nu, och mejlet om det säger att vi letar efter någon ny. Nästa mejl kommer när någon har sagt ja.`,
            en: `${who} has ${booked === 1 ? 'a booked meeting that is' : `${booked} booked meetings that are`} cancelled now, and the email about it says that we are looking for somebody new. The next comes when somebody has said yes.`,
          }),
    leaves: (who: string) =>
      say({ sv: `${who} får ett mejl om att mentorskapet är avslutat.`, en: `${who} gets an email that the mentorship has ended.` }),
    gone: (who: string) => say({ sv: `${who} är inte kvar och får inget mejl om det.`, en: `${who} has left and gets no email about it.` }),
    letter: (who: string) => say({ sv: `Mejlet till ${who}`, en: `The email to ${who}` }),
    noWay: say({
      sv: 'Säger den tillfrågade nej, eller inget, hamnar det på er lista och ni kan fråga någon annan. Det gamla paret kommer inte tillbaka.',
      en: 'If they say no, or nothing, it comes onto your list and you can ask somebody else. The old pair does not come back.',
    }),
  },
  nobodyFound: {
    title: say({ sv: 'Ingen tog över', en: 'Nobody took over' }),
    what: (who: string) =>
      say({
        sv: `${who} väntar på någon ny att träffa. Fråga någon annan, eller låt ${who} få veta att mentorskapet är avslutat.`,
        en: `${who} waits for somebody new to meet. Ask somebody else, or let ${who} know that the mentorship has ended.`,
      }),
    question: say({ sv: 'Ska personen få veta att det är slut?', en: 'Is the person to know that it is over?' }),
    yes: say({ sv: 'Ja, skicka mejlet', en: 'Yes, send the email' }),
    no: say(TERMS.noDoNothing),
    act: say({ sv: 'Skicka', en: 'Send' }),
    choose: say(TERMS.chooseYesOrNo),
  },
  swap: {
    title: say({ sv: 'Byt partner med ett annat par', en: 'Swap partners with another pair' }),
    lead: say({
      sv: 'De två paren byter studenter med varandra i ett steg. Prata med alla fyra först: ingen av dem får frågan.',
      en: 'The two pairs exchange their students in one step. Talk to all four first: none of them is asked.',
    }),
    with: say({ sv: 'Byt med', en: 'Swap with' }),
    choose: say({ sv: 'Välj ett par', en: 'Choose a pair' }),
    option: (two: string) => two,
    none: say({ sv: 'Det finns inget annat par att byta med.', en: 'There is no other pair to swap with.' }),
    look: say({ sv: 'Visa vad som händer', en: 'Show what will happen' }),
    what: say({
      sv: 'Var och en av de fyra får ett enda mejl. Bokade möten i de gamla paren ställs in, och det närmaste tas ur kalendern med samma mejl. Mötena de har haft räknas.',
      en: 'Each of the four gets one email. Booked meetings of the old pairs are cancelled, and the nearest leaves the calendar with the same email. The meetings they had count.',
    }),
    back: say({
      sv: 'Vill du ta tillbaka bytet byter du de nya paren med varandra: då fortsätter de gamla där de var. Alla fyra får ett mejl igen.',
      en: 'To take the swap back, swap the new pairs with each other: then the old ones go on where they were. All four get an email again.',
    }),
    pauses: (two: string, until: string) =>
      say({
        sv: `${two} pausar till och med ${until}. Pausen följer inte med: de nya paren uppmanas att boka genast, om du inte pausar dem efter bytet.`,
        en: `${two} pause to and including ${until}. The pause does not come along: the new pairs are asked to book at once, unless you pause them after the swap.`,
      }),
    act: say({ sv: 'Byt nu', en: 'Swap now' }),
    letter: (who: string) => say({ sv: `Mejlet till ${who}`, en: `The email to ${who}` }),
    now: (two: string) => say({ sv: `Nytt par: ${two}`, en: `New pair: ${two}` }),
  },
  to: say({ sv: 'Till', en: 'To' }),
  subject: say({ sv: 'Ämne', en: 'Subject' }),
});

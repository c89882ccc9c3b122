import type { Out } from '../../domain/application/aside.ts';
import type { Lost, NextKind } from '../../domain/next-step.ts';
import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { times } from '../amounts.ts';
import { comingWords } from '../coming.ts';
import { hearBy } from '../hear-by.ts';
import { pauseWords } from '../pause.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What somebody is to do next, and the one button that leads there. */
export type NextWords = { readonly title: string; readonly text: string; readonly button?: string };

/** The day by which somebody hears next; undefined when no more days are promised. */
type Until = { readonly until: string | undefined };
type Named = { readonly name: string };
type Numbered = Named & { readonly number: number };

/** What each next step is told. Names are given names; days and times are in words. */
type NextFacts = {
  'put out': { readonly how: Out['how']; readonly mayApply: boolean };
  left: Record<string, never>;
  merged: Record<string, never>;
  /** Until when they may change their mind, or by when all is gone. */
  erasing: { readonly until: string; readonly mayChangeMind: boolean; readonly toGo: string };
  withdrawn: { readonly until: string | undefined };
  /** `wasIn` when they have been in a pair. */
  closed: { readonly wasIn: boolean };
  confirm: Until;
  'wait for an offer': Until;
  reserve: Until;
  'on hold': Until;
  'look again': Until & { readonly over: Lost; readonly isReserve: boolean };
  'new partner': Record<string, never>;
  'no place': Record<string, never>;
  'pair over': { readonly mayMeetOthers: boolean; readonly wasIn: boolean };
  'answer the offer': Named & { readonly until: string };
  'wait for the other': Named & { readonly until: string };
  'not used': Record<string, never>;
  'get ready': Named;
  resting: Named;
  pausing: Named & { readonly until: string };
  report: Numbered & { readonly day: string };
  pick: Numbered & { readonly moves: boolean };
  evaluate: { readonly closes: string };
  pulse: Named;
  meet: Numbered & { readonly time: string };
  propose: Numbered & { readonly week: string };
  'wait for times': Numbered & { readonly week: string };
  'wait for a choice': Numbered;
  coming: { readonly the: string; readonly time: string };
  workshop: { readonly time: string };
  'evaluation ahead': { readonly opens: string };
  finished: Record<string, never>;
};

/** What somebody is to do next, for each kind of step. */
export const nextSteps = (say: Say): { readonly [Kind in NextKind]: (facts: NextFacts[Kind]) => NextWords } => ({
  'put out': ({ how, mayApply }) =>
    how === 'turned down'
      ? {
          title: say({ sv: 'Du är inte med i den här omgången', en: 'You are not in this round' }),
          text: mayApply
            ? say({
                sv: 'De som samordnar programmet har svarat på din ansökan. Du får söka igen med samma adress så länge ansökan är öppen.',
                en: 'The coordinators have answered your application. You may apply again with the same address as long as the call is open.',
              })
            : say({
                sv: 'De som samordnar programmet har svarat på din ansökan. Undrar du något, skriv till oss.',
                en: 'The coordinators have answered your application. If you want to ask something, write to us.',
              }),
        }
      : {
          title: say({ sv: 'Du är inte längre med i programmet', en: 'You are no longer in the programme' }),
          text: say({
            sv: 'De som samordnar programmet har tagit ut dig ur det. De enda mejl som kan komma är de som säger det och tar bort det som ligger i din kalender. Undrar du något, skriv till oss.',
            en: 'The coordinators have taken you out of it. The only emails that may come are those that say so and remove what was booked from your calendar. If you want to ask something, write to us.',
          }),
        },
  merged: () => ({
    title: say({ sv: 'Det här gäller inte längre', en: 'This no longer holds' }),
    text: say({
      sv: 'Du hade två ansökningar. De som samordnar programmet låter den andra gälla i stället för den här. Länken till den finns i mejlen du har fått om den.',
      en: 'You had two applications. The coordinators let the other one hold instead of this. The link to it is in the emails you have had about it.',
    }),
  }),
  'on hold': ({ until }) => {
    const when = until === undefined ? '' : ` ${hearBy(until, false, say)}`;
    return {
      title: say({ sv: 'Din ansökan väntar på oss', en: 'Your application is with us' }),
      text: say({
        sv: `De som samordnar programmet har inte bestämt sig om din ansökan än. Så länge föreslår vi ingen för dig, och du behöver inte göra något.${when}`,
        en: `The coordinators have not decided about your application yet. Until they have we suggest nobody to you, and there is nothing you need to do.${when}`,
      }),
    };
  },
  left: () => ({
    title: say(TERMS.youHaveLeft),
    text: say({
      sv: 'Du är inte längre med, och de enda mejl som kan komma är de som tar bort det som ligger i din kalender, och svar på det du själv begär. Vill du fråga något, skriv till oss.',
      en: 'You are no longer in it, and the only emails that may come are those that remove what was booked from your calendar, and answers to what you ask for. If you want to ask something, write to us.',
    }),
  }),
  erasing: ({ until, mayChangeMind, toGo }) => ({
    title: toGo,
    text: mayChangeMind
      ? say({ sv: `Du kan ångra dig till ${until}.`, en: `You can change your mind until ${until}.` })
      : say({ sv: `Det är borttaget senast ${until}.`, en: `It is done by ${until}.` }),
    button: mayChangeMind
      ? say({ sv: 'Läs mer eller ångra', en: 'Read more or change your mind' })
      : say({ sv: 'Läs mer', en: 'Read more' }),
  }),
  withdrawn: ({ until }) => ({
    title: say(TERMS.youHaveLeft),
    text:
      until === undefined
        ? say({
            sv: 'Du är inte längre med. Vill du fråga något, skriv till oss.',
            en: 'You are no longer in it. If you want to ask something, write to us.',
          })
        : say({
            sv: `Du är inte längre med, och du behöver inte förklara varför. Ångrar du dig kan du komma tillbaka till ${until}.`,
            en: `You are no longer in it, and you do not need to say why. If you change your mind you can come back until ${until}.`,
          }),
  }),
  closed: ({ wasIn }) => ({
    title: say({ sv: 'Programmet är slut', en: 'The programme is over' }),
    text: say({
      sv: `Tack för att du ${wasIn ? 'var med' : 'sökte'}. Inget i programmet går att ändra längre, men du kan läsa det som står kvar.`,
      en: `Thank you for ${wasIn ? 'taking part' : 'applying'}. Nothing about the programme can be changed any more, but you can read what there is.`,
    }),
  }),
  confirm: ({ until }) => ({
    title: say({ sv: 'Bekräfta din adress', en: 'Confirm your address' }),
    text: say({
      sv: `Din ansökan räknas först när du har bekräftat adressen. ${until === undefined ? '' : `Gör du det får du svar senast ${until}, oavsett vad svaret blir.`}`,
      en: `Your application counts once you have confirmed the address. ${until === undefined ? '' : `If you do, you get an answer by ${until}, whatever it is.`}`,
    }),
  }),
  'wait for an offer': ({ until }) => ({
    title: say({ sv: 'Du behöver inte göra något just nu', en: 'There is nothing you need to do right now' }),
    text: say({
      sv: `Din ansökan är klar. ${nextWord(until, false, say)}`,
      en: `Your application is complete. ${nextWord(until, false, say)}`,
    }),
  }),
  reserve: ({ until }) => ({
    title: say(TERMS.onReserve),
    text: say({
      sv: `Blir en plats ledig kan det bli din tur. ${nextWord(until, true, say)} Du behöver inte göra något.`,
      en: `If a place comes free it may be your turn. ${nextWord(until, true, say)} There is nothing you need to do.`,
    }),
  }),
  'look again': ({ over, isReserve, until }) => ({
    title: lost(say)[over].title,
    text: say({
      sv: `${lost(say)[over].text} ${isReserve ? 'Du står på reservplats.' : 'Du är kvar bland dem vi kan föreslå.'} ${nextWord(until, isReserve, say)}`,
      en: `${lost(say)[over].text} ${isReserve ? 'You are on the reserve list.' : 'You are still among those we may suggest.'} ${nextWord(until, isReserve, say)}`,
    }),
  }),
  'new partner': () => ({
    title: say({ sv: 'Vi letar efter någon ny åt dig att träffa', en: 'We are looking for somebody new for you to meet' }),
    text: say({
      sv: 'Den du träffade kan inte fortsätta. Du behöver inte göra något: du får ett mejl så fort det finns någon.',
      en: 'The person you met cannot go on. There is nothing you need to do: you get an email as soon as there is somebody.',
    }),
  }),
  'no place': () => ({
    title: say(TERMS.noPlace),
    text: say({
      sv: 'Varför står i mejlet du har fått. Skulle något ändra sig kan vi fråga dig ändå. Vill du inte det, ta tillbaka din ansökan här nedanför.',
      en: 'The email you have got says why. If something changes we may still ask you. If you would rather not be asked, withdraw your application below.',
    }),
  }),
  'pair over': ({ mayMeetOthers, wasIn }) => ({
    title: wasIn
      ? say({ sv: 'Ert mentorskap är avslutat', en: 'Your mentorship has ended' })
      : say({ sv: 'Du har ingen att träffa just nu', en: 'You have nobody to meet right now' }),
    text: mayMeetOthers
      ? say({
          sv: 'Du har ingen att träffa just nu. Vill du träffa någon annan, skriv till oss så ser vi om det går.',
          en: 'You have nobody to meet right now. If you would like to meet somebody else, write to us and we will see whether it can be done.',
        })
      : say({
          sv: 'Vill du prata med oss, svara på ett av mejlen du har fått.',
          en: 'If you would like to talk to us, reply to one of the emails you have got.',
        }),
  }),
  'answer the offer': ({ name, until }) => ({
    title: say({ sv: `Vi föreslår att du träffar ${name}`, en: `We suggest that you meet ${name}` }),
    text: say({
      sv: `Läs om ${name} och svara ja eller nej senast ${until}. Du behöver inte säga varför.`,
      en: `Read about ${name} and answer yes or no by ${until}. You do not need to say why.`,
    }),
    button: say({ sv: 'Läs mer och svara', en: 'Read more and reply' }),
  }),
  'wait for the other': ({ name, until }) => ({
    title: say({ sv: `Du har sagt ja. Nu väntar vi på ${name}`, en: `You said yes. Now we wait for ${name}` }),
    text: say({
      sv: `${name} kan svara till ${until}. Säger båda ja får ni ett mejl med hur ni når varandra. Blir det inget letar vi efter någon annan åt dig.`,
      en: `${name} has until ${until} to answer. If you both say yes, an email tells you how to reach each other. If not, we look for somebody else for you.`,
    }),
  }),
  pausing: ({ name, until }) => ({
    title: pauseWords(say).home.title(until),
    text: pauseWords(say).home.text(name),
    button: pauseWords(say).change,
  }),
  'not used': () => ({
    title: say({ sv: 'Dina uppgifter används inte', en: 'Your data are not used' }),
    text: say({
      sv: 'Du har bett om det, och så länge föreslår vi ingen för dig. Vill du vara med igen säger du det själv.',
      en: 'You asked for that, and until it is lifted we suggest nobody to you. If you want to be in again, say so yourself.',
    }),
    button: say({ sv: 'Se vad du har begärt', en: 'See what you have asked for' }),
  }),
  resting: ({ name }) => ({
    title: say({ sv: 'Ert mentorskap vilar', en: 'Your mentorship rests' }),
    text: say({
      sv: `Just nu ber vi varken dig eller ${name} att boka eller svara på något. Det säger inget om någon av er. Möten som är bokade står kvar.`,
      en: `Right now we ask neither you nor ${name} to book or answer anything. It says nothing about either of you. Meetings that are booked stand.`,
    }),
  }),
  'get ready': ({ name }) => ({
    title: say({ sv: `Du och ${name} är klara att börja`, en: `You and ${name} are ready to begin` }),
    text: say({
      sv: 'Planen för era möten görs nu. Vi mejlar dig när den är klar.',
      en: 'The plan of your meetings is being made. We will email you when it is ready.',
    }),
  }),
  report: ({ name, number, day }) => ({
    title: say({ sv: `Hur gick möte ${number}?`, en: `How did meeting ${number} go?` }),
    text: say({
      sv: `Säg om mötet med ${name} ${day} blev av. Det tar en halv minut.`,
      en: `Say whether the meeting with ${name} on ${day} took place. It takes half a minute.`,
    }),
    button: say({ sv: 'Berätta hur det gick', en: 'Tell us how it went' }),
  }),
  pick: ({ name, number, moves }) => ({
    title: say({
      sv: `Välj ${moves ? 'en ny tid' : 'en tid'} för möte ${number}`,
      en: `Choose a ${moves ? 'new time' : 'time'} for meeting ${number}`,
    }),
    text: moves
      ? say({
          sv: `${name} vill flytta mötet. Den gamla tiden gäller tills du har valt en ny.`,
          en: `${name} wants to move the meeting. The old time stands until you have chosen a new one.`,
        })
      : say({ sv: `${name} har föreslagit när ni kan ses.`, en: `${name} has proposed when you can meet.` }),
    button: say({ sv: 'Välj en tid', en: 'Choose a time' }),
  }),
  evaluate: ({ closes }) => ({
    title: say(TERMS.whatItGave),
    text: say({
      sv: `Svara på frågorna senast ${closes}. Några rader räcker.`,
      en: `Answer the questions by ${closes}. A few lines are enough.`,
    }),
    button: say(TERMS.answerQuestions),
  }),
  pulse: ({ name }) => ({
    title: say({ sv: `Hur går det för dig och ${name}?`, en: `How is it going for you and ${name}?` }),
    text: say({
      sv: 'Två frågor, en halv minut. Svaren ser bara du och de som samordnar programmet.',
      en: 'Two questions, half a minute. Only you and the coordinators see the answers.',
    }),
    button: say({ sv: 'Svara på två frågor', en: 'Answer two questions' }),
  }),
  meet: ({ name, number, time }) => ({
    title: say({ sv: `Möte ${number}: ${time}`, en: `Meeting ${number}: ${time}` }),
    text: say({
      sv: `Nästa gång du träffar ${name}. Läs guiden i förväg; den börjar med en lätt fråga.`,
      en: `The next time you meet ${name}. Read the guide beforehand; it begins with an easy question.`,
    }),
    button: say({ sv: 'Se mötet och guiden', en: 'See the meeting and the guide' }),
  }),
  propose: ({ name, number, week }) => ({
    title: say({ sv: `Föreslå tider för möte ${number}`, en: `Propose times for meeting ${number}` }),
    text: say({
      sv: `Enligt planen är det dags ${week}. Föreslå upp till ${times(MOST_TIMES, say)}, så väljer ${name} en.`,
      en: `According to the plan it is time in ${week}. Propose up to ${times(MOST_TIMES, say)}, and ${name} chooses one.`,
    }),
    button: say(TERMS.proposeTimes),
  }),
  'wait for times': ({ name, number, week }) => ({
    title: say({ sv: `Vänta på tider från ${name} för möte ${number}`, en: `Wait for times from ${name} for meeting ${number}` }),
    text: say({
      sv: `Enligt planen ses ni ${week}. Det är chefen som föreslår tider, och det är vi som påminner. Vill du kan du föreslå tider själv.`,
      en: `According to the plan you meet in ${week}. The manager proposes times, and we do the reminding. If you like, you can propose times yourself.`,
    }),
    button: say({ sv: 'Föreslå tider själv', en: 'Propose times yourself' }),
  }),
  'wait for a choice': ({ name, number }) => ({
    title: say({ sv: `${name} väljer tid för möte ${number}`, en: `${name} is choosing a time for meeting ${number}` }),
    text: say({
      sv: 'Du har föreslagit tider. När en är vald får ni båda en kalenderinbjudan.',
      en: 'You have proposed times. When one is chosen you both get a calendar invitation.',
    }),
    button: say({ sv: 'Se eller ändra tiderna', en: 'See or change the times' }),
  }),
  coming: ({ the, time }) => ({
    title: say({ sv: `Säg om du kommer till ${the}`, en: `Say whether you are coming to ${the}` }),
    text: say({
      sv: `Det är ${time}. Säg också vad köket och lokalen behöver veta.`,
      en: `It is on ${time}. Please also say what the kitchen and the room must know.`,
    }),
    button: comingWords(say).say,
  }),
  workshop: ({ time }) => ({
    title: say({ sv: `Avslutning: ${time}`, en: `Closing workshop: ${time}` }),
    text: say({
      sv: 'Nu är det bara avslutningen kvar.',
      en: 'Only the closing workshop is left now.',
    }),
  }),
  'evaluation ahead': ({ opens }) => ({
    title: say({ sv: 'Nu är det bara utvärderingen kvar', en: 'Only the evaluation is left now' }),
    text: say({
      sv: `Frågorna kommer ${opens}, med ett mejl.`,
      en: `Its questions come on ${opens}, by email.`,
    }),
  }),
  finished: () => ({
    title: say({ sv: 'Du behöver inte göra något mer', en: 'There is nothing more you need to do' }),
    text: say({
      sv: 'När programmet avslutas får du ett mejl.',
      en: 'You will get an email when the programme is closed.',
    }),
  }),
});

function nextWord(until: string | undefined, isReserve: boolean, say: Say): string {
  return until === undefined
    ? say({ sv: 'Vi mejlar dig så fort det är avgjort.', en: 'We will email you as soon as it is settled.' })
    : hearBy(until, isReserve, say);
}

/** How an offer came to nothing. */
const lost = (say: Say) => ({
  'said no': {
    title: say({ sv: 'Du sa nej till vårt förslag', en: 'You said no to our suggestion' }),
    text: say({ sv: 'Det är helt i sin ordning.', en: 'That is quite all right.' }),
  },
  'did not answer': {
    title: say({ sv: 'Förslaget har gått ut', en: 'The offer has lapsed' }),
    text: say({ sv: 'Vi fick inget svar från dig i tid.', en: 'We had no answer from you in time.' }),
  },
  'said yes': {
    title: say({ sv: 'Förslaget blev inte av', en: 'The offer came to nothing' }),
    text: say({
      sv: 'Du sa ja, men det blev inte av. Det säger inget om dig, och du går före när vi letar vidare.',
      en: 'You said yes, but it came to nothing. It says nothing about you, and you go first as we look on.',
    }),
  },
  'had not answered': {
    title: say({ sv: 'Förslaget blev inte av', en: 'The offer came to nothing' }),
    text: say({
      sv: 'Det föll innan du hade svarat. Det säger inget om dig.',
      en: 'It did so before you had answered. It says nothing about you.',
    }),
  },
});

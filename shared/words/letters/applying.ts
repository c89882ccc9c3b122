import { LINK_DAYS } from '../../domain/access-link.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { button, facts, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Applying } from './facts.ts';

/** Letters that may reach somebody who never asked for them: nothing that was typed stands in them. */
export const applying = (say: Say): Chapter<'applying'> => ({
  receipt: (applicant) => {
    const { round, status } = applicant;
    const answer = say.day(applicant.answerBy);
    return {
      subject:
        status === 'submitted'
          ? say({ sv: 'Ett steg kvar: bekräfta din mejladress', en: 'One step left: confirm your email address' })
          : say({ sv: 'Vi har fått din ansökan', en: 'We have your application' }),
      preheader: say({
        sv: `Du får svar senast ${answer}, oavsett vad svaret blir.`,
        en: `You will hear from us by ${answer}, whatever the answer.`,
      }),
      title:
        status === 'submitted'
          ? say({ sv: 'Bekräfta din adress, så är ansökan klar', en: 'Confirm your address to finish applying' })
          : say({ sv: 'Vi har fått din ansökan', en: 'We have your application' }),
      blocks: [
        text(
          say({
            sv: `Vi har fått en ansökan till ${say(round.name)} med den här adressen.${status === 'submitted' ? ' Sidan visar vad den säger, så att du ser om den är din.' : ''}`,
            en: `We have received an application to ${say(round.name)} with this address.${status === 'submitted' ? ' The page shows what it says, so that you can see whether it is yours.' : ''}`,
          }),
        ),
        facts(...confirmation(applicant, say), [
          say({ sv: 'Du får svar', en: 'You will hear from us' }),
          say({ sv: `senast ${answer}, oavsett vad svaret blir`, en: `by ${answer}, whatever the answer` }),
        ]),
        way(applicant, say),
        note(
          say({
            sv: 'Har du inte sökt? Då behöver du inte göra något. Obekräftade ansökningar räknas inte.',
            en: 'If you did not apply, please ignore this email. Unconfirmed applications are not considered.',
          }),
        ),
      ],
    };
  },

  'already applied': (applicant) => {
    const { round, status, contact } = applicant;
    const waits = status === 'submitted';
    return {
      subject: say({ sv: 'Du har redan en bekräftad ansökan', en: 'You have a confirmed application already' }),
      preheader: waits
        ? say({
            sv: 'Den nya är sparad men räknas inte. Så här gör du om den ska göra det.',
            en: 'The new one is kept but does not count. This is what to do if it should.',
          })
        : say({ sv: 'Den som är bekräftad gäller, och är oförändrad.', en: 'The one that is confirmed stands, and is unchanged.' }),
      title: say({ sv: 'Den bekräftade ansökan gäller', en: 'The confirmed application stands' }),
      blocks: [
        text(
          say({
            sv: `Någon skickade nyss en ansökan till ${say(round.name)} med den här adressen. Det finns redan en bekräftad, och en adress kan bara ha en. Den nya räknas inte, och den första är oförändrad.`,
            en: `Somebody has just sent an application to ${say(round.name)} with this address. There is a confirmed one already, and an address can have only one. The new one does not count, and the first is unchanged.`,
          }),
        ),
        ...(waits
          ? [
              text(
                say({
                  sv: 'På sidan ser du vad den nya säger, vem den är för, och hur den kan ersätta den första.',
                  en: 'The page shows what the new one says, who it is for, and how it can replace the first.',
                }),
              ),
              facts(...confirmation(applicant, say)),
              button(say({ sv: 'Se den nya ansökan', en: 'See the new application' }), applicant.link),
              note(
                say({
                  sv: `Är den för någon annan, skicka den igen med den personens egen adress, eller fråga ${contact.name}, ${contact.email}.`,
                  en: `Is it for somebody else? Send it again with that person’s own address, or ask ${contact.name}, ${contact.email}.`,
                }),
              ),
            ]
          : [way(applicant, say)]),
        note(say({ sv: 'Var det inte du? Då behöver du inte göra något.', en: 'If that was not you, please ignore this email.' })),
      ],
    };
  },

  'already answered': ({ round, contact, link }) => ({
    subject: say({ sv: 'Din ansökan har redan fått svar', en: 'Your application has been answered already' }),
    preheader: say({
      sv: 'Den nya är sparad men räknas inte i den här omgången.',
      en: 'The new one is kept but does not count in this round.',
    }),
    title: say({ sv: 'Svaret du har fått gäller', en: 'The answer you have had stands' }),
    blocks: [
      text(
        say({
          sv: `Någon skickade nyss en ansökan till ${say(round.name)} med den här adressen. De som samordnar programmet har redan svarat på en ansökan från den, och det svaret gäller i den här omgången. Den nya räknas inte.`,
          en: `Somebody has just sent an application to ${say(round.name)} with this address. The coordinators have answered an application from it already, and that answer stands in this round. The new one does not count.`,
        }),
      ),
      button(say({ sv: 'Se vad som gäller', en: 'See where things stand' }), link),
      note(
        say({
          sv: `Tycker du att det är fel, eller är den nya för någon annan? Fråga ${contact.name}, ${contact.email}.`,
          en: `If you think that is wrong, or the new one is for somebody else, ask ${contact.name}, ${contact.email}.`,
        }),
      ),
      note(say({ sv: 'Var det inte du? Då behöver du inte göra något.', en: 'If that was not you, please ignore this email.' })),
    ],
  }),

  welcome: (applicant) => {
    const { round, contact, by, why, byTelephone, again, role } = applicant;
    return {
      subject: byTelephone
        ? say({ sv: 'Du är med på listan: titta att allt stämmer', en: 'You are on the list: see that all is right' })
        : again
          ? say({ sv: 'Påminnelse: vill du vara med?', en: 'Reminder: would you like to take part?' })
          : say({ sv: 'Vill du vara med? Du är inskriven', en: 'Would you like to take part? You are entered' }),
      preheader: say({
        sv: `${by} har skrivit in dig. Titta, rätta, eller tacka nej.`,
        en: `${by} has entered you. Look, put right, or say no.`,
      }),
      title: say({ sv: `Du är inskriven till ${say(round.name)}`, en: `You are entered for ${say(round.name)}` }),
      blocks: [
        text(
          say({
            sv: `${by} har skrivit in dig som ${role === 'mentor' ? 'student, mentor' : 'chef'}${byTelephone ? ', efter att du sade ja på telefon' : ''}.`,
            en: `${by} has entered you as a ${role === 'mentor' ? 'student, mentor' : 'manager'}${byTelephone ? ', after you said yes by telephone' : ''}.`,
          }),
        ),
        facts(
          [say({ sv: 'Varför', en: 'Why' }), why],
          [
            say({ sv: 'Länken gäller', en: 'Link valid' }),
            say({ sv: `i ${LINK_DAYS.confirm} dagar`, en: `for ${LINK_DAYS.confirm} days` }),
          ],
        ),
        text(
          byTelephone
            ? say({
                sv: 'På sidan ser du vad som är ifyllt. Där rättar du det som är fel och svarar på det som bara du kan svara på.',
                en: 'The page shows what is filled in. There you put right what is wrong and answer what only you can answer.',
              })
            : say({
                sv: 'På sidan ser du vad som är ifyllt. Där fyller du i resten och säger ja, eller tackar nej. Ingen får frågan om dig innan du har svarat.',
                en: 'The page shows what is filled in. There you fill in the rest and say yes, or say no. Nobody is asked about you before you have answered.',
              }),
        ),
        button(say({ sv: 'Se vad som står om mig', en: 'See what it says about me' }), applicant.link),
        note(
          say({
            sv: `Dina uppgifter: ${keptWords(say).person(round)} Är det fel person, svara på mejlet, så tar ${contact.name} bort dig.`,
            en: `Your data: ${keptWords(say).person(round)} If you are the wrong person, reply to this email and ${contact.name} will take you off the list.`,
          }),
        ),
      ],
    };
  },

  'confirm reminder': (applicant) => {
    const { round, deadline } = applicant;
    return {
      subject: say({ sv: 'Bekräfta adressen, så räknas ansökan', en: 'Confirm your address so it counts' }),
      preheader: say({
        sv: `Du behöver bara bekräfta adressen. Sista dag att söka är ${say.day(deadline)}.`,
        en: `All that is left is to confirm your address. The last day to apply is ${say.day(deadline)}.`,
      }),
      title: say({ sv: 'Bekräfta din adress, så är ansökan klar', en: 'Confirm your email address to complete your application' }),
      blocks: [
        text(
          say({
            sv: `Det finns en ansökan till ${say(round.name)} från den här adressen. Vi kan inte föreslå någon för dig förrän vi vet att adressen är din.`,
            en: `There is an application to ${say(round.name)} from this address. We cannot suggest anybody for you until we know that the address is yours.`,
          }),
        ),
        facts(...confirmation(applicant, say), [say(TERMS.lastDayToApply), say.day(deadline)]),
        way(applicant, say),
        note(
          say({
            sv: 'Det här är den enda påminnelsen. Har du inte sökt behöver du inte göra något.',
            en: 'This is the only reminder. If you did not apply, please ignore this email.',
          }),
        ),
      ],
    };
  },

  'draft link': ({ round, draftLink, until, deadline }) => ({
    subject: say({ sv: 'Fortsätt din ansökan när det passar dig', en: 'Continue your application when it suits you' }),
    preheader: say({
      sv: `Det som är ifyllt ligger kvar. Sista dag att söka är ${say.day(deadline)}.`,
      en: `What is filled in has been kept. The last day to apply is ${say.day(deadline)}.`,
    }),
    title: say({ sv: 'Fortsätt där du slutade', en: 'Continue where you left off' }),
    blocks: [
      text(
        say({
          sv: `Länken öppnar ansökan till ${say(round.name)}, på vilken telefon eller dator du vill.`,
          en: `The link opens the application to ${say(round.name)}, on any phone or computer.`,
        }),
      ),
      facts([say({ sv: 'Sparas till', en: 'Kept until' }), say.day(until)], [say(TERMS.lastDayToApply), say.day(deadline)]),
      button(say({ sv: 'Fortsätt ansökan', en: 'Continue your application' }), draftLink),
      note(
        say({
          sv: 'Den som har länken kan läsa det som är ifyllt, så skicka den inte vidare.',
          en: 'Anybody who has the link can read what is filled in, so do not pass it on.',
        }),
      ),
    ],
  }),

  'new link': (applicant) => ({
    subject: say({ sv: 'Här är din nya länk', en: 'Here is your new link' }),
    preheader: say({
      sv: `Den gamla har slutat gälla. Den nya gäller i ${daysOf(applicant)} dagar.`,
      en: `The old one has stopped working. The new one is valid for ${daysOf(applicant)} days.`,
    }),
    title: say({ sv: 'Din nya länk', en: 'Your new link' }),
    blocks: [
      text(
        say({
          sv: `Någon öppnade en länk till ${say(applicant.round.name)} som inte gäller längre och bad om en ny hit.`,
          en: `Somebody opened a link to ${say(applicant.round.name)} that no longer works, and asked for a new one to this address.`,
        }),
      ),
      way(applicant, say),
      note(
        say({
          sv: 'Länken är bara din. Skicka den inte vidare. Var det inte du som bad om den behöver du inte göra något.',
          en: 'The link is yours alone. Do not pass it on. If you did not ask for it, please ignore this email.',
        }),
      ),
    ],
  }),

  'withdrawal receipt': ({ round, link, undoUntil }) => ({
    subject: say({ sv: 'Du är inte längre med i programmet', en: 'You are no longer in the programme' }),
    preheader: say({
      sv: `Ångrar du dig kan du komma tillbaka till ${say.dayAndTime(undoUntil)}.`,
      en: `If you change your mind, you can come back until ${say.dayAndTime(undoUntil)}.`,
    }),
    title: say(TERMS.youHaveLeft),
    blocks: [
      text(
        say({
          sv: `Du är inte längre med i ${say(round.name)}. Du behöver inte säga varför.`,
          en: `You are no longer in ${say(round.name)}. You do not need to say why.`,
        }),
      ),
      facts([say({ sv: 'Ångra dig senast', en: 'Change your mind by' }), say.dayAndTime(undoUntil)]),
      button(say({ sv: 'Ångra och kom tillbaka', en: 'Undo and come back' }), link),
      note(
        say({
          sv: 'Är något bokat tas det bort ur din kalender när tiden att ångra sig är slut.',
          en: 'If something is booked, it is removed from your calendar once you can no longer change your mind.',
        }),
      ),
      note(
        say({
          sv: 'Var det inte du som lämnade? Tryck på knappen och säg till oss.',
          en: 'If it was not you who left, press the button and tell us.',
        }),
      ),
      note(say({ sv: `Dina uppgifter: ${keptWords(say).person(round)}`, en: `Your data: ${keptWords(say).person(round)}` })),
    ],
  }),
});

function way({ status, link }: Applying, say: Say): ReturnType<typeof button> {
  return button(status === 'submitted' ? say({ sv: 'Bekräfta min adress', en: 'Confirm my address' }) : say(TERMS.openMyPage), link);
}

function confirmation(applicant: Applying, say: Say): readonly (readonly [string, string])[] {
  return applicant.status === 'submitted'
    ? [[say({ sv: 'Länken gäller', en: 'Link valid' }), say({ sv: `i ${daysOf(applicant)} dagar`, en: `for ${daysOf(applicant)} days` })]]
    : [];
}

function daysOf({ status }: Applying): number {
  return status === 'submitted' ? LINK_DAYS.confirm : LINK_DAYS.place;
}

import { LINK_DAYS } from '../../../domain/access-link.ts';
import { button, facts, note, text } from '../../blocks.ts';
import type { Applying } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';

/** Letters that may reach somebody who never asked for them: nothing that was typed stands in them. */
export const applying: Chapter<'applying'> = {
  receipt: (applicant) => {
    const { round, say, status } = applicant;
    const answer = say.day(applicant.answerBy);
    return {
      subject: status === 'submitted' ? 'Ett steg kvar: bekräfta din mejladress' : 'Vi har fått din ansökan',
      preheader: `Du får svar senast ${answer}, oavsett vad svaret blir.`,
      title: status === 'submitted' ? 'Bekräfta din adress, så är ansökan klar' : 'Vi har fått din ansökan',
      blocks: [
        text(
          `Vi har fått en ansökan till ${round.name.sv} med den här adressen.${status === 'submitted' ? ' Sidan visar vad den säger, så att du ser om den är din.' : ''}`,
        ),
        facts(...confirmation(applicant), ['Du får svar', `senast ${answer}, oavsett vad svaret blir`]),
        way(applicant),
        note('Har du inte sökt? Då behöver du inte göra något. Obekräftade ansökningar räknas inte.'),
      ],
    };
  },

  'already applied': (applicant) => {
    const { round, status, contact } = applicant;
    const waits = status === 'submitted';
    return {
      subject: 'Du har redan en bekräftad ansökan',
      preheader: waits
        ? 'Den nya är sparad men räknas inte. Så här gör du om den ska göra det.'
        : 'Den som är bekräftad gäller, och är oförändrad.',
      title: 'Den bekräftade ansökan gäller',
      blocks: [
        text(
          `Någon skickade nyss en ansökan till ${round.name.sv} med den här adressen. Det finns redan en bekräftad, och en adress kan bara ha en. Den nya räknas inte, och den första är oförändrad.`,
        ),
        ...(waits
          ? [
              text('På sidan ser du vad den nya säger, vem den är för, och hur den kan ersätta den första.'),
              facts(...confirmation(applicant)),
              button('Se den nya ansökan', applicant.link),
              note(`Är den för någon annan, skicka den igen med den personens egen adress, eller fråga ${contact.name}, ${contact.email}.`),
            ]
          : [way(applicant)]),
        note('Var det inte du? Då behöver du inte göra något.'),
      ],
    };
  },

  'confirm reminder': (applicant) => {
    const { round, say, deadline } = applicant;
    return {
      subject: 'Bekräfta adressen, så räknas ansökan',
      preheader: `Du behöver bara bekräfta adressen. Sista dag att söka är ${say.day(deadline)}.`,
      title: 'Bekräfta din adress, så är ansökan klar',
      blocks: [
        text(
          `Det finns en ansökan till ${round.name.sv} från den här adressen. Vi kan inte föreslå någon för dig förrän vi vet att adressen är din.`,
        ),
        facts(...confirmation(applicant), ['Sista dag att söka', say.day(deadline)]),
        way(applicant),
        note('Det här är den enda påminnelsen. Har du inte sökt behöver du inte göra något.'),
      ],
    };
  },

  'draft link': ({ round, say, draftLink, until, deadline }) => ({
    subject: 'Fortsätt din ansökan när det passar dig',
    preheader: `Det som är ifyllt ligger kvar. Sista dag att söka är ${say.day(deadline)}.`,
    title: 'Fortsätt där du slutade',
    blocks: [
      text(`Länken öppnar ansökan till ${round.name.sv}, på vilken telefon eller dator du vill.`),
      facts(['Sparas till', say.day(until)], ['Sista dag att söka', say.day(deadline)]),
      button('Fortsätt ansökan', draftLink),
      note('Den som har länken kan läsa det som är ifyllt, så skicka den inte vidare.'),
    ],
  }),

  'new link': (applicant) => ({
    subject: 'Här är din nya länk',
    preheader: `Den gamla har slutat gälla. Den nya gäller i ${daysOf(applicant)} dagar.`,
    title: 'Din nya länk',
    blocks: [
      text(`Någon öppnade en länk till ${applicant.round.name.sv} som inte gäller längre och bad om en ny hit.`),
      way(applicant),
      note('Länken är bara din. Skicka den inte vidare. Var det inte du som bad om den behöver du inte göra något.'),
    ],
  }),

  'withdrawal receipt': ({ round, say, link, undoUntil }) => ({
    subject: 'Du är inte längre med i programmet',
    preheader: `Ångrar du dig kan du komma tillbaka till ${say.dayAndTime(undoUntil)}.`,
    title: 'Du har lämnat programmet',
    blocks: [
      text(`Du är inte längre med i ${round.name.sv}. Du behöver inte säga varför.`),
      facts(['Ångra dig senast', say.dayAndTime(undoUntil)]),
      button('Ångra och kom tillbaka', link),
      note('Är något bokat tas det bort ur din kalender när tiden att ångra sig är slut.'),
      note('Var det inte du som lämnade? Tryck på knappen och säg till oss.'),
      note(`Dina uppgifter: ${round.privacy.kept.sv}`),
    ],
  }),
};

function way({ status, link }: Applying): ReturnType<typeof button> {
  return button(status === 'submitted' ? 'Bekräfta min adress' : 'Öppna min sida', link);
}

function confirmation(applicant: Applying): readonly (readonly [string, string])[] {
  return applicant.status === 'submitted' ? [['Länken gäller', `i ${daysOf(applicant)} dagar`]] : [];
}

function daysOf({ status }: Applying): number {
  return status === 'submitted' ? LINK_DAYS.confirm : LINK_DAYS.place;
}

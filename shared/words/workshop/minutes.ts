import type { Say } from '../say.ts';

/** The minutes of the closing workshop. */
export const minutesWords = (say: Say) => ({
  title: say({ sv: 'Anteckningar från avslutningen', en: 'Minutes of the closing workshop' }),
  when: (day: string, place: string) => say({ sv: `${day}, ${place}`, en: `${day}, ${place}` }),
  decided: say({ sv: 'Det vi bestämde om hur vi går vidare', en: 'What we decided on how to go on' }),
  nothingDecided: say({ sv: 'Inget beslut skrevs upp.', en: 'No decision was written down.' }),
  most: say({ sv: 'Det som fick flest prickar', en: 'What got most dots' }),
  cards: say({ sv: 'Lapparna', en: 'The cards' }),
  noCards: say({ sv: 'Inga lappar skrevs.', en: 'No cards were written.' }),
  how: say({
    sv: 'Lapparna står som de skrevs, utan namn. Det som dess skribent tog tillbaka och det som samordnarna lade undan är inte med.',
    en: 'The cards stand as they were written, without names. What its writer took back and what the coordinators put away is left out.',
  }),
  notYet: say({
    sv: 'Anteckningarna är inte klara än. Samordnarna går igenom dem först.',
    en: 'The minutes are not ready yet. The coordinators go through them first.',
  }),
  nothing: say({
    sv: 'Ingen skrev något i avslutningens rum, så det finns inga anteckningar än.',
    en: 'Nobody wrote anything in the room of the closing workshop, so there are no minutes yet.',
  }),
  print: say({ sv: 'Vill du ha dem på papper skriver du ut sidan.', en: 'Print this page if you want them on paper.' }),
  want: say({ sv: 'Säg till om du vill ha dem med mejl', en: 'Say so if you want them by email' }),
});

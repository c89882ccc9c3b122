import type { OfferTexts } from '../offer.ts';

export const offer: OfferTexts = {
  title: (name) => `Vill du träffa ${name}?`,
  proposal: {
    mentor: (company) =>
      `Du skulle bli mentor åt en chef på ${company}. Chefen frågar och lyssnar; du berättar hur det ser ut från ditt håll.`,
    mentee: (university) =>
      `Studenten från ${university} skulle bli din mentor. Du frågar och lyssnar; studenten berättar hur det ser ut från sitt håll.`,
  },
  sayingYes: 'Det här säger du ja till',
  meetings: ['Möten', (meetings, name, minutes) => `${meetings} med ${name}, på ${minutes}`],
  preparation: ['Förberedelse', (minutes) => `${minutes} före varje möte`],
  kickOff: 'Kick-off',
  first: 'Första mötet',
  closing: 'Avslutning',
  inAll: 'Tid totalt',
  answerBy: 'Svara senast',
  ask: 'Ditt svar',
  hint: 'Du behöver inte säga varför. Säger du nej letar vi efter någon annan åt dig.',
  yes: 'Ja, jag vill',
  no: 'Nej, inte den här gången',
  button: 'Skicka svaret',
  missing: 'Välj ja eller nej',
};

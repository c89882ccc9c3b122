import type { Say } from '../say.ts';

/** What the console says of the channels of the call, and of what to spread it by. */
export const channelWords = (say: Say) => ({
  link: say({ sv: 'Länkar, QR-koder, texter och affischer', en: 'Links, QR codes, texts and posters' }),
  title: say({ sv: 'Sprid inbjudan', en: 'Spread the call' }),
  lead: say({
    sv: 'Varje kanal har en egen länk, så att ni ser hur många som kommer därifrån. Allt som står här kommer från omgångens plan: ändras den, hämta texterna och affischen på nytt.',
    en: 'Each channel has a link of its own, so that you see how many come from it. All that stands here comes from the plan of the round: when it changes, take the texts and the poster anew.',
  }),
  over: say({
    sv: 'Ansökan är stängd. Texterna och affischen säger vad som gällde medan den var öppen, så sprid dem inte nu.',
    en: 'Applications are closed. The texts and the poster say what held while they were open, so do not spread them now.',
  }),
  none: say({
    sv: 'Rundfilen nämner inga kanaler. Lägg till dem under call: channels, så får var och en en länk.',
    en: 'The round file names no channels. Add them under call: channels, and each gets a link.',
  }),
  sides: {
    label: say({ sv: 'Till vem', en: 'For whom' }),
    mentor: say({ sv: 'Till studenter', en: 'For students' }),
    mentee: say({ sv: 'Till chefer', en: 'For managers' }),
  },
  yields: (seen: number, submitted: number) =>
    say({
      sv: seen + submitted === 0 ? 'Ingen har kommit den här vägen än.' : `${seen} har sett sidan, ${submitted} har sökt.`,
      en:
        seen + submitted === 0
          ? 'Nobody has come this way yet.'
          : `${seen} ${seen === 1 ? 'has' : 'have'} seen the page, ${submitted} ${submitted === 1 ? 'has' : 'have'} applied.`,
    }),
  address: say({ sv: 'Länk', en: 'Link' }),
  code: (channel: string) => say({ sv: `QR-kod till inbjudan, ${channel}`, en: `QR code to the call, ${channel}` }),
  download: say({ sv: 'Hämta QR-koden (SVG)', en: 'Download the QR code (SVG)' }),
  poster: (language: string) => say({ sv: `Affisch på ${language}`, en: `Poster in ${language}` }),
  texts: (language: string) => say({ sv: `Texter på ${language}`, en: `Texts in ${language}` }),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  mail: say({ sv: 'Text till mejl', en: 'Text for an email' }),
  short: say({ sv: 'Text till intranät', en: 'Text for an intranet' }),
  copy: say({ sv: 'Markera texten och kopiera den.', en: 'Select the text and copy it.' }),
  onPoster: {
    title: (channel: string) => say({ sv: `Affisch: ${channel}`, en: `Poster: ${channel}` }),
    print: say({ sv: 'Skriv ut sidan: den blir en A4.', en: 'Print the page: it becomes one A4.' }),
    back: say({ sv: 'Alla kanaler', en: 'All channels' }),
  },
});

/** What a poster says besides what the call does. */
export const posterWords = (say: Say) => ({
  scan: say({ sv: 'Läs mer och sök', en: 'Read more and apply' }),
  ask: (name: string, address: string) => say({ sv: `Frågor? ${name}, ${address}`, en: `Questions? ${name}, ${address}` }),
});

import type { Policy } from '../../../../shared/domain/matching/policy.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly nothingYet: string;
  readonly figures: {
    readonly pairs: (placed: number, seats: number) => string;
    readonly pairsLabel: string;
    readonly worst: string;
    readonly average: string;
    readonly mentorsLeft: string;
    readonly menteesLeft: string;
  };
  readonly proof: Readonly<Record<'checked' | 'trusted', string>>;
  readonly policy: {
    readonly label: string;
    readonly act: string;
    readonly names: Readonly<Record<Policy, string>>;
    readonly about: Readonly<Record<Policy, string>>;
  };
  readonly solve: string;
  readonly undo: string;
  readonly table: {
    readonly caption: string;
    readonly mentee: string;
    readonly mentor: string;
    readonly score: string;
    readonly why: string;
    readonly does: string;
    readonly locked: string;
    readonly standing: string;
    readonly pair: (mentor: string, mentee: string) => string;
  };
  readonly acts: {
    readonly lock: string;
    readonly unlock: string;
    readonly forbid: string;
    readonly allow: string;
    readonly swap: string;
    readonly swapWith: (mentee: string) => string;
    readonly choose: string;
    readonly doSwap: string;
    readonly elsewhere: (mentor: string, mentee: string) => string;
    readonly unplaced: (mentor: string) => string;
  };
  readonly change: {
    readonly title: string;
    readonly none: string;
    readonly worst: (from: string, to: string) => string;
    readonly total: (from: number, to: number) => string;
    readonly pairs: (from: number, to: number) => string;
    readonly moved: (count: number) => string;
    readonly now: (mentor: string, mentee: string) => string;
    readonly before: (mentor: string, mentee: string) => string;
    readonly more: (count: number) => string;
  };
  readonly forbidden: { readonly title: string; readonly more: (count: number) => string };
  readonly left: {
    readonly title: string;
    readonly none: string;
    readonly mentors: string;
    readonly mentees: string;
    readonly why: Readonly<Record<'mentors' | 'mentees', (people: number, seats: number) => string>>;
    readonly more: (count: number) => string;
  };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly review: {
    readonly link: string;
    readonly title: string;
    readonly what: (news: number) => string;
    readonly reserves: (count: number) => string;
    readonly lapse: (days: number) => string;
    readonly nothingNew: string;
    readonly early: string;
    readonly caption: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly choose: string;
    readonly act: string;
    readonly back: string;
    readonly state: string;
    readonly fresh: string;
  };
};

const sv: Words = {
  title: 'Matchning',
  nothingYet: 'Det finns inget förslag än. Det kommer när sista dagen att söka har varit, eller när du räknar.',
  figures: {
    pairs: (placed, seats) => `${placed} av ${seats}`,
    pairsLabel: 'par av platserna',
    worst: 'lägsta poäng av 100',
    average: 'poäng i snitt',
    mentorsLeft: 'studenter utan par',
    menteesLeft: 'chefer utan par',
  },
  proof: {
    checked: 'Förslaget är det bästa som går med era beslut. Det är kontrollräknat.',
    trusted: 'Förslaget är det bästa som går med era beslut.',
  },
  policy: {
    label: 'Vad som väger tyngst',
    act: 'Välj',
    names: { fair: 'Rättvist', 'highest-total': 'Högst summa', strictest: 'Strängast' },
    about: {
      fair: 'Så få svaga par som möjligt, sedan högst summa.',
      'highest-total': 'Högst summa av poäng, även om något par blir svagt.',
      strictest: 'Det svagaste paret så starkt som möjligt, sedan högst summa.',
    },
  },
  solve: 'Räkna om',
  undo: 'Ångra senaste beslutet',
  table: {
    caption: 'Föreslagna par. Lås dem du är nöjd med och förbjud dem du inte vill ha.',
    mentee: 'Chef',
    mentor: 'Student',
    score: 'Poäng',
    why: 'Varför',
    does: 'Gör',
    locked: 'Låst',
    standing: 'Har fått förslaget',
    pair: (mentor, mentee) => `${mentor} och ${mentee}`,
  },
  acts: {
    lock: 'Lås',
    unlock: 'Lås upp',
    forbid: 'Förbjud',
    allow: 'Tillåt igen',
    swap: 'Byt student',
    swapWith: (mentee) => `Student till ${mentee}`,
    choose: 'Välj student',
    doSwap: 'Byt',
    elsewhere: (mentor, mentee) => `${mentor} (nu med ${mentee})`,
    unplaced: (mentor) => `${mentor} (utan par)`,
  },
  change: {
    title: 'Vad som ändrades sedan förslaget före',
    none: 'Inga par byttes.',
    worst: (from, to) => `Lägsta poäng: ${from} → ${to}`,
    total: (from, to) => `Summa: ${from} → ${to}`,
    pairs: (from, to) => `Antal par: ${from} → ${to}`,
    moved: (count) => (count === 1 ? '1 par byttes.' : `${count} par byttes.`),
    now: (mentor, mentee) => `Nytt: ${mentor} och ${mentee}`,
    before: (mentor, mentee) => `Borta: ${mentor} och ${mentee}`,
    more: (count) => `och ${count} till`,
  },
  forbidden: { title: 'Par ni har förbjudit', more: (count) => `och ${count} till` },
  left: {
    title: 'Utan par',
    none: 'Alla har ett par.',
    mentors: 'Studenter',
    mentees: 'Chefer',
    why: {
      mentors: (people, seats) =>
        `${people} studenter har bekräftat och det finns ${seats} platser. De här kan inte få ett par utan att förslaget som helhet blir sämre, eller så står en fast regel i vägen.`,
      mentees: (people, seats) =>
        `${people} chefer har bekräftat och det finns ${seats} platser. De här blir utan för att studenterna inte räcker, eller för att en fast regel står i vägen.`,
    },
    more: (count) => `och ${count} till`,
  },
  pager: { label: 'Fler par', next: 'Nästa 50', first: 'Till början' },
  review: {
    link: 'Granska och skicka',
    title: 'Granska och skicka',
    what: (news) => (news === 1 ? 'Ett nytt par får frågan. Båda svarar innan något är bestämt.' : `${news} nya par får frågan. Båda i varje par svarar innan något är bestämt.`),
    reserves: (count) => `${count} utan par får veta att de står på reservlistan.`,
    lapse: (days) => `Förslaget gäller i ${days} dagar. Vi påminner den som inte svarar.`,
    nothingNew: 'Alla par i förslaget har redan fått frågan. Det finns inget nytt att skicka.',
    early: 'Förslagen kan skickas när sista dagen att söka har varit.',
    caption: 'Par i förslaget',
    question: 'Vill du skicka förslagen?',
    yes: 'Ja, skicka förslagen',
    no: 'Nej, gå tillbaka till matchningen',
    choose: 'Välj ja eller nej',
    act: 'Fortsätt',
    back: 'Tillbaka till matchningen',
    state: 'Läge',
    fresh: 'Får frågan nu',
  },
};

const en: Words = {
  title: 'Matching',
  nothingYet: 'There is no proposal yet. It comes when the last day to apply has passed, or when you solve.',
  figures: {
    pairs: (placed, seats) => `${placed} of ${seats}`,
    pairsLabel: 'pairs of the seats',
    worst: 'lowest score of 100',
    average: 'average score',
    mentorsLeft: 'students without a pair',
    menteesLeft: 'managers without a pair',
  },
  proof: {
    checked: 'The proposal is the best there can be with your decisions. That has been checked.',
    trusted: 'The proposal is the best there can be with your decisions.',
  },
  policy: {
    label: 'What counts most',
    act: 'Choose',
    names: { fair: 'Fair', 'highest-total': 'Highest total', strictest: 'Strictest' },
    about: {
      fair: 'As few weak pairs as possible, then the highest total.',
      'highest-total': 'The highest total of scores, even if a pair comes out weak.',
      strictest: 'The weakest pair as strong as possible, then the highest total.',
    },
  },
  solve: 'Solve again',
  undo: 'Undo the last decision',
  table: {
    caption: 'Proposed pairs. Lock those you are happy with and forbid those you do not want.',
    mentee: 'Manager',
    mentor: 'Student',
    score: 'Score',
    why: 'Why',
    does: 'Do',
    locked: 'Locked',
    standing: 'Has the offer',
    pair: (mentor, mentee) => `${mentor} and ${mentee}`,
  },
  acts: {
    lock: 'Lock',
    unlock: 'Unlock',
    forbid: 'Forbid',
    allow: 'Allow again',
    swap: 'Change student',
    swapWith: (mentee) => `Student for ${mentee}`,
    choose: 'Choose a student',
    doSwap: 'Change',
    elsewhere: (mentor, mentee) => `${mentor} (now with ${mentee})`,
    unplaced: (mentor) => `${mentor} (without a pair)`,
  },
  change: {
    title: 'What changed since the proposal before',
    none: 'No pairs changed.',
    worst: (from, to) => `Lowest score: ${from} → ${to}`,
    total: (from, to) => `Total: ${from} → ${to}`,
    pairs: (from, to) => `Pairs: ${from} → ${to}`,
    moved: (count) => (count === 1 ? '1 pair changed.' : `${count} pairs changed.`),
    now: (mentor, mentee) => `New: ${mentor} and ${mentee}`,
    before: (mentor, mentee) => `Gone: ${mentor} and ${mentee}`,
    more: (count) => `and ${count} more`,
  },
  forbidden: { title: 'Pairs you have forbidden', more: (count) => `and ${count} more` },
  left: {
    title: 'Without a pair',
    none: 'Everybody has a pair.',
    mentors: 'Students',
    mentees: 'Managers',
    why: {
      mentors: (people, seats) =>
        `${people} students have confirmed and there are ${seats} seats. These cannot get a pair without the proposal as a whole getting worse, or a fixed rule stands in the way.`,
      mentees: (people, seats) =>
        `${people} managers have confirmed and there are ${seats} seats. These are left because there are too few students, or because a fixed rule stands in the way.`,
    },
    more: (count) => `and ${count} more`,
  },
  pager: { label: 'More pairs', next: 'Next 50', first: 'To the beginning' },
  review: {
    link: 'Review and send',
    title: 'Review and send',
    what: (news) => (news === 1 ? 'One new pair is asked. Both answer before anything is settled.' : `${news} new pairs are asked. Both in each pair answer before anything is settled.`),
    reserves: (count) => `${count} without a pair are told that they are on the reserve list.`,
    lapse: (days) => `The offer is open for ${days} days. We remind whoever does not answer.`,
    nothingNew: 'Every pair of the proposal has been asked already. There is nothing new to send.',
    early: 'Offers can be sent when the last day to apply has passed.',
    caption: 'Pairs of the proposal',
    question: 'Do you want to send the offers?',
    yes: 'Yes, send the offers',
    no: 'No, go back to matching',
    choose: 'Choose yes or no',
    act: 'Continue',
    back: 'Back to matching',
    state: 'Status',
    fresh: 'Is asked now',
  },
};

export const MATCHING_WORDS: Readonly<Record<Language, Words>> = { sv, en };

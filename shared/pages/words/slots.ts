import { DAYS, PARTS, type Slot } from '../../domain/application/form.ts';
import type { Language } from '../../round/round-file.ts';

type Day = (typeof DAYS)[number];
type Part = (typeof PARTS)[number];

const DAY_WORDS: Readonly<Record<Language, Readonly<Record<Day, string>>>> = {
  sv: { mon: 'måndag', tue: 'tisdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag' },
  en: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
};

const PART_WORDS: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  sv: { am: 'förmiddag', pm: 'eftermiddag', eve: 'sen eftermiddag' },
  en: { am: 'morning', pm: 'afternoon', eve: 'late afternoon' },
};

/** A weekday: "måndag", "Monday". */
export function dayWords(day: Day, language: Language): string {
  return DAY_WORDS[language][day];
}

/** A part of a day: "förmiddag", "morning". */
export function partWords(part: Part, language: Language): string {
  return PART_WORDS[language][part];
}

/** A time of the week: "måndag förmiddag", "Monday morning". */
export function slotWords(slot: Slot, language: Language): string {
  const [day, part] = partsOf(slot);
  return `${dayWords(day, language)} ${partWords(part, language)}`;
}

function partsOf(slot: Slot): readonly [Day, Part] {
  const day = DAYS.find((one) => slot.startsWith(one)) ?? 'mon';
  const part = PARTS.find((one) => slot.endsWith(one)) ?? 'am';
  return [day, part];
}

import { DAYS, PARTS, type Slot } from '../domain/application/form.ts';
import type { Say } from './say.ts';

type Day = (typeof DAYS)[number];

type Part = (typeof PARTS)[number];

const days = (say: Say) => ({
  mon: say({ sv: 'måndag', en: 'Monday' }),
  tue: say({ sv: 'tisdag', en: 'Tuesday' }),
  wed: say({ sv: 'onsdag', en: 'Wednesday' }),
  thu: say({ sv: 'torsdag', en: 'Thursday' }),
  fri: say({ sv: 'fredag', en: 'Friday' }),
});

const parts = (say: Say) => ({
  am: say({ sv: 'förmiddag', en: 'morning' }),
  pm: say({ sv: 'eftermiddag', en: 'afternoon' }),
  eve: say({ sv: 'sen eftermiddag', en: 'late afternoon' }),
});

/** A weekday: "måndag", "Monday". */
export function dayWords(day: Day, say: Say): string {
  return days(say)[day];
}

/** A part of a day: "förmiddag", "morning". */
export function partWords(part: Part, say: Say): string {
  return parts(say)[part];
}

/** A time of the week: "måndag förmiddag", "Monday morning". */
export function slotWords(slot: Slot, say: Say): string {
  const [day, part] = partsOf(slot);
  return `${dayWords(day, say)} ${partWords(part, say)}`;
}

function partsOf(slot: Slot): readonly [Day, Part] {
  const day = DAYS.find((one) => slot.startsWith(one)) ?? 'mon';
  const part = PARTS.find((one) => slot.endsWith(one)) ?? 'am';
  return [day, part];
}

import { type Ballot, ballotSchema } from '../../domain/workshop/ballot.ts';
import { type Beforehand, beforehandSchema } from '../../domain/workshop/beforehand.ts';
import { type Card, cardSchema, type Heading, headingSchema, type Resolution, resolutionSchema } from '../../domain/workshop/on-wall.ts';
import { type Phone, phoneSchema } from '../../domain/workshop/phone.ts';
import { type Room, roomMoments, roomSchema } from '../../domain/workshop/room.ts';
import { PARTITION } from '../table.ts';
import type { Kind, ListedKind } from './kind.ts';

export const roomKind: Kind<Room, 'room'> = {
  name: 'room',
  schema: roomSchema,
  key: () => ({ pk: PARTITION.workshop, sk: PARTITION.workshop }),
  idOf: () => 'room',
  moments: roomMoments,
  followsPlan: true,
  holds: {
    is: 'no person',
    at: 'no person',
    sitting: 'no person',
    key: 'no person',
    phase: 'no person',
    phaseSince: 'no person',
    question: 'no person',
    dots: 'no person',
    minutesAt: 'no person',
  },
};

/** What lies in the room in one sitting lies together. */
export function sittingPk(sitting: number): string {
  return `${PARTITION.workshop}#${sitting}`;
}

/** Something in the room, by its sitting and its own id. */
export type InSitting = { readonly sitting: number; readonly id: string };

const WRITER_HOLDS = { is: 'no person', phone: 'phone in the room', side: 'on the wall', operator: 'operator' } as const;
const WRITTEN_HOLDS = { id: 'no person', sitting: 'no person', writer: WRITER_HOLDS, at: 'on the wall' } as const;

/** Beginnings of keys, by which those of one kind are read together. */
export const IN_ROOM = { cards: 'CARD#', headings: 'HEADING#', ballots: 'BALLOT#', resolutions: 'RESOLUTION#', phones: 'PHONE#' } as const;

export const phoneKind: Kind<Phone, InSitting> = {
  name: 'phone',
  schema: phoneSchema,
  key: ({ sitting, id }) => ({ pk: sittingPk(sitting), sk: `${IN_ROOM.phones}${id}` }),
  idOf: ({ sitting, phone }) => ({ sitting, id: phone }),
  holds: {
    phone: 'phone in the room',
    sitting: 'no person',
    side: 'phone in the room',
    language: 'phone in the room',
    at: 'phone in the room',
  },
};

export const cardKind: Kind<Card, InSitting> = {
  name: 'card',
  schema: cardSchema,
  key: ({ sitting, id }) => ({ pk: sittingPk(sitting), sk: `${IN_ROOM.cards}${id}` }),
  idOf: ({ sitting, id }) => ({ sitting, id }),
  holds: {
    ...WRITTEN_HOLDS,
    question: 'on the wall',
    heading: 'on the wall',
    on: { is: 'on the wall', by: 'operator', text: 'on the wall' },
  },
};

export const headingKind: Kind<Heading, InSitting> = {
  name: 'heading',
  schema: headingSchema,
  key: ({ sitting, id }) => ({ pk: sittingPk(sitting), sk: `${IN_ROOM.headings}${id}` }),
  idOf: ({ sitting, id }) => ({ sitting, id }),
  holds: { ...WRITTEN_HOLDS, question: 'on the wall', name: 'on the wall' },
};

export const ballotKind: Kind<Ballot, InSitting> = {
  name: 'ballot',
  schema: ballotSchema,
  key: ({ sitting, id }) => ({ pk: sittingPk(sitting), sk: `${IN_ROOM.ballots}${id}` }),
  idOf: ({ sitting, phone }) => ({ sitting, id: phone }),
  holds: { phone: 'phone in the room', sitting: 'no person', on: 'on the wall', at: 'on the wall' },
};

export const resolutionKind: Kind<Resolution, InSitting> = {
  name: 'resolution',
  schema: resolutionSchema,
  key: ({ sitting, id }) => ({ pk: sittingPk(sitting), sk: `${IN_ROOM.resolutions}${id}` }),
  idOf: ({ sitting, id }) => ({ sitting, id }),
  holds: {
    ...WRITTEN_HOLDS,
    on: { is: 'on the wall', by: 'operator', text: 'on the wall', who: 'on the wall', when: 'on the wall' },
  },
};

/** What somebody says to the workshop before it lies with the person. */
export const beforehandKind: ListedKind<Beforehand, string> = {
  name: 'beforehand',
  schema: beforehandSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'BEFOREHAND' }),
  idOf: ({ person }) => person,
  holds: {
    person: 'id',
    role: 'before the workshop',
    answers: {
      mentors: 'before the workshop',
      company: 'before the workshop',
      worked: 'before the workshop',
      challenges: 'before the workshop',
      onwards: 'before the workshop',
    },
    language: 'before the workshop',
    wantsMinutes: 'mail choices',
    at: 'before the workshop',
  },
  list: { name: 'BEFOREHAND', cursor: ({ role, at, person }) => `${role}#${at}#${person}` },
};

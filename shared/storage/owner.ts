import type { Recipient } from '../domain/letter.ts';
import { PARTITION } from './table.ts';

/** Whose something is: links, letters and forms to be shown again lie with their owner. */
export type Owner = Recipient | { readonly kind: 'fault report' | 'phone'; readonly id: string };

/** The name of the partition in which all that is somebody's lies together. */
export function ownerOf({ kind, id }: Owner): string {
  switch (kind) {
    case 'person':
      return `PERSON#${id}`;
    case 'assistant':
      return `ASSISTANT#${id}`;
    case 'draft':
      return `DRAFT#${id}`;
    case 'visitor':
      return `VISITOR#${id}`;
    case 'operator':
      return `OPERATOR#${id}`;
    case 'fault report':
      return `${PARTITION.faults}#${id}`;
    case 'phone':
      return `${PARTITION.workshop}#PHONE#${id}`;
  }
}

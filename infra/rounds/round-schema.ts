import * as z from 'zod/mini';
import { roundFileSchema } from '../../shared/round/round-file.ts';

let made: ReturnType<typeof makeSchema> | undefined;

/** The JSON schema of a round file, in the draft editors know. Made once: half the work of naming a fault would else be making it. */
export function roundSchemaForEditors() {
  made ??= makeSchema();
  return made;
}

/** What `round.schema.json` holds. */
export function roundSchemaText(): string {
  return `${JSON.stringify(roundSchemaForEditors(), undefined, 2)}\n`;
}

function makeSchema() {
  return z.toJSONSchema(roundFileSchema, { io: 'input', target: 'draft-7' });
}

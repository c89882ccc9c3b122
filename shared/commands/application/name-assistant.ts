import type { Application } from '../../domain/application/application.ts';
import type { Named } from '../../domain/application/assistant.ts';
import type { Language } from '../../round/languages.ts';
import type { Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { actOnApplication } from './act-on-application.ts';

export type ToName = Named & { readonly language: Language | undefined };

/** Says on a manager's own page who books for her from now on, or that nobody does. Operators correct it with her other answers. */
export function nameAssistant(id: string, assistant: ToName | undefined, tools: Tools): Promise<Outcome<Application>> {
  if (assistant === undefined) return actOnApplication(id, { command: 'name assistant', named: undefined }, tools);
  const { language, ...named } = assistant;
  return actOnApplication(id, { command: 'name assistant', named, ...(language === undefined ? {} : { language }) }, tools);
}

import { holdOver } from '../../domain/attention.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';
import { putBackOnList } from './put-back.ts';

/** Puts somebody on the operators' list whose day to look again has come and who is on hold still. */
export function lookAgain(application: string, hold: number, time: number, tools: Tools): Promise<Handled> {
  return putBackOnList(
    {
      what: `looked again at ${application} ${hold} ${time}`,
      entry: holdOver(application, hold),
      application,
      waits: (found) => {
        const person = found.get(applicationKind, application)?.state;
        return person?.held !== undefined && person.holds === hold && person.status !== 'left';
      },
    },
    tools,
  );
}

import { type Start, triggers } from '../../functions/triggers.ts';
import { SENTENCES } from '../../shared/events/catalogue.ts';

/** The README's table, one row for each function, made from the list of triggers and the catalogue of events. */
export function eventTable(): string {
  const rows = triggers.map(({ file, start, touches }) => `| ${startedBy(start)} | \`${file}\` | ${touches.join(', ')} |`);
  return ['| What happens | What reacts | What it may touch |', '|---|---|---|', ...rows].join('\n');
}

function startedBy(start: Start): string {
  switch (start.by) {
    case 'event':
      return `**${start.event}**: ${SENTENCES[start.event]}`;
    case 'letters queue':
      return `**${start.event}**, through the letters queue: ${SENTENCES[start.event]}`;
    case 'outbox':
      return 'New events in the outbox, from the table’s stream';
    case 'tick':
      return `The clock, every ${start.everyMinutes} minutes`;
    case 'mail event':
      return 'SES tells of a mail: sent, delivered, delayed, bounced, complained about';
    case 'request':
      return 'A request over HTTP';
  }
}

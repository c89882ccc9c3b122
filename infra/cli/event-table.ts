import { type Brings, type Start, triggers } from '../../functions/triggers.ts';
import { SENTENCES } from '../../shared/events/catalogue.ts';

const PLACE = /(<!-- events -->\n)[\s\S]*?(<!-- \/events -->)/;

/** The README with the table as it is now. */
export function withEventTable(text: string): string {
  return text.replace(PLACE, (_, begin: string, end: string) => `${begin}${eventTable()}\n${end}`);
}

/** The README's table, one row for each function, made from the list of triggers and the catalogue of events. */
export function eventTable(): string {
  const rows = triggers.map(({ file, start, brings }) => `| ${startedBy(start)} | \`${file}\` | ${broughtBy(brings)} |`);
  return ['| What happens | What reacts | What it brings about |', '|---|---|---|', ...rows].join('\n');
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

/** Letters first, since they are what people see of it. */
function broughtBy(brings: Brings | string): string {
  if (typeof brings === 'string') return brings;
  const { letters = [], events = [], changes = [] } = brings;
  return [
    ...(letters.length === 0 ? [] : [`letters: ${letters.join(', ')}`]),
    ...(events.length === 0 ? [] : [`events: *${events.join('*, *')}*`]),
    ...(changes.length === 0 ? [] : [`changes: ${changes.join(', ')}`]),
  ].join('; ');
}

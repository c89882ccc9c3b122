import { isolatedInHtml } from './isolated.ts';

/** One thing a document says: what it is, and a line or several. */
export type DocumentRow = { readonly key: string; readonly label: string; readonly lines: readonly string[] };

/** A document that needs nothing beside it: it can be read in any browser and, as text, by any program. */
export type PlainDocument = {
  readonly language: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly { readonly heading: string; readonly rows: readonly DocumentRow[] }[];
};

/** As HTML without style or script. */
export function asPlainHtml({ language, title, lead, parts }: PlainDocument): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...lead.map((line) => `<p>${escaped(line)}</p>`),
    ...parts.flatMap(({ heading, rows }) => [
      `<h2>${escaped(heading)}</h2>`,
      '<dl>',
      ...rows.flatMap(({ label, lines }) => [`<dt>${escaped(label)}</dt>`, ...lines.map((line) => `<dd>${broken(line)}</dd>`)]),
      '</dl>',
    ]),
  ];
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>`;
  return isolatedInHtml(`<!doctype html>\n<html lang="${language}" dir="ltr">\n${head}\n<body>\n${body.join('\n')}\n</body>\n</html>\n`);
}

/** As text, each line by itself. */
export function asPlainText({ title, lead, parts }: PlainDocument): string {
  const rule = (text: string, sign: string) => `${text}\n${sign.repeat([...text].length)}`;
  const blocks = parts.map(({ heading, rows }) =>
    [
      rule(heading, '-'),
      ...rows.map(({ label, lines }) => [`${label}:`, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)].join('\n')),
    ].join('\n'),
  );
  return `${[rule(title, '='), ...lead, ...blocks].join('\n\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function broken(text: string): string {
  return escaped(text).replaceAll('\n', '<br>\n');
}

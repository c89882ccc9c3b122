import type { Register } from '../../shared/domain/archive/register.ts';

/** What no XML 1.0 document may hold, whatever it is written as. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that may not be there
const NOT_IN_XML = /[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A register as XML: a row for each thing, a field for each value that is not empty. */
export function asXml({ name, fields, rows }: Register): string {
  const lines = rows.map((row) => {
    const values = fields.flatMap((field, index) => {
      const value = row[index] ?? '';
      return value === '' ? [] : [`    <field name="${escaped(field)}">${escaped(value)}</field>`];
    });
    return ['  <row>', ...values, '  </row>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<register name="${escaped(name)}">`, ...lines, '</register>', ''].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(NOT_IN_XML, '\uFFFD').replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

import { isolated } from '../pages/isolated.ts';
import type { Block, Footer, Words } from '../words/letters/blocks.ts';

/** Plain text breaks lines before this column; addresses stay whole. */
const COLUMNS = 72;

/** A letter as plain text, saying all that its HTML says. */
export function renderText(words: Words, footer: Footer): string {
  const blocks = words.blocks.map(renderBlock);
  const links = footer.links.map(({ label, href }) => `${label}${label.endsWith('?') ? '' : ':'}\n${href}`);
  return isolated(`${[words.title, ...blocks, '-- ', wrap(footer.why), ...links].join('\n\n')}\n`);
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'note':
    case 'typed':
      return wrap(block.text);
    case 'heading':
      return `${block.text}\n${'-'.repeat([...block.text].length)}`;
    case 'facts':
      return block.rows.map(([label, value]) => wrap(`${label}: ${typeof value === 'string' ? value : value.linked}`)).join('\n');
    case 'list':
      return block.items.map((item) => wrap(`* ${item}`, '  ')).join('\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${block.href}`;
  }
}

function wrap(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, indent))
    .join('\n');
}

function wrapLine(line: string, indent: string): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.trim() === '') lines[lines.length - 1] = last + word;
    else if (last.length + 1 + word.length <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join('\n');
}

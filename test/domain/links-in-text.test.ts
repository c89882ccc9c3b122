import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksIn, piecesOf } from '../../shared/domain/links-in-text.ts';
import { anyText } from '../builders/any-text.ts';

describe('the addresses in a place', () => {
  test.each([
    ['https://video.example/mote-1', ['https://video.example/mote-1']],
    [
      'Teams: https://teams.example/l/19%3ameeting_a%40thread.v2/0?context=%7b%22T%22%7d',
      ['https://teams.example/l/19%3ameeting_a%40thread.v2/0?context=%7b%22T%22%7d'],
    ],
    ['Zoom (https://zoom.example/j/1?pwd=a.b-c), lösenord 123.', ['https://zoom.example/j/1?pwd=a.b-c']],
    ['https://a.example/x_(y) eller http://b.example.', ['https://a.example/x_(y)', 'http://b.example']],
    ['”https://a.example/x”', ['https://a.example/x']],
    ['HTTPS://A.EXAMPLE/x', ['HTTPS://A.EXAMPLE/x']],
    ['Möt mig här:https://a.example/åäö', ['https://a.example/åäö']],
    ['Zoom: su-se.zoom.us/j/61.', ['https://su-se.zoom.us/j/61']],
    ['(teams.microsoft.com/l/meetup-join/1)', ['https://teams.microsoft.com/l/meetup-join/1']],
  ])('are found with words around them: %s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  test.each([
    'Receptionen, plan 2',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://files.example/a',
    'https://',
    'https://bank.example@evil.example/x',
    'https://user:secret@a.example/',
    'https://a.example:99999/',
    'http//a.example',
    'cafe.example/hitta-hit',
    'Plan 2/3, rum 4.b/5',
    'zoom.us',
    'asa@zoom.us/j/1',
    'ftp://zoom.us/j/1',
  ])('are pages of the web that lead where they seem to, and nothing else: %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  test('leave the text as it was, and hold no sign that could end an attribute or turn the text around', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText(20), fc.constantFrom('https://a.example/', ' ', '"', '<', '\u202e', '\u2069', ')'))),
        (parts) => {
          const text = parts.join('');
          expect(
            piecesOf(text)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
          for (const link of linksIn(text)) {
            expect(link).toMatch(/^https?:\/\//i);
            expect(link).not.toMatch(/[\s"<>\p{C}]/u);
          }
        },
      ),
    );
  });
});

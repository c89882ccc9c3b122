import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksIn, piecesOf, videoLinkIn } from '../../shared/domain/links-in-text.ts';
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

describe('where a video meeting is held', () => {
  test.each([
    'https://bbb.su.example/b/asa',
    'https://bigbluebutton.example/b/asa',
    'https://bluejeans.com/1',
    'https://conf.example/1',
    'https://conference.example/1',
    'https://meet.goto.com/1',
    'https://app.gotomeet.me/1',
    'https://global.gotomeeting.com/join/1',
    'https://meet.jit.si/asa',
    'https://jitsi.su.example/asa',
    'https://meet.google.com/abc',
    'https://meeting.example/1',
    'https://meetings.example/1',
    'https://pexip.su.example/1',
    'https://join.skype.com/1',
    'https://teams.microsoft.com/l/1',
    'https://video.example/1',
    'https://videosamtal.region.example/1',
    'https://su.webex.com/1',
    'https://whereby.com/asa',
    'https://su-se.zoom.us/j/1',
    'https://su.zoomgov.com/j/1',
  ])('is known by the name of the machine: %s', (link) => {
    expect(videoLinkIn(`Rum 4, eller ${link}`)).toBe(link);
  });

  test('is the first such address of a text; that of a map or a café is none', () => {
    expect(videoLinkIn('https://maps.example/here eller https://zoom.us/j/1 eller https://zoom.us/j/2')).toBe('https://zoom.us/j/1');
    expect([videoLinkIn('https://cafe.example/zoom'), videoLinkIn('Rum 4'), videoLinkIn('https://zoomer.example/1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('an address is shown as it was typed, with the words before, between and after it', () => {
  expect(piecesOf('Hej https://a.example/x eller zoom.us/j/1.')).toEqual([
    { text: 'Hej ' },
    { text: 'https://a.example/x', href: 'https://a.example/x' },
    { text: ' eller ' },
    { text: 'zoom.us/j/1', href: 'https://zoom.us/j/1' },
    { text: '.' },
  ]);
  expect(piecesOf('https://a.example/x')).toEqual([{ text: 'https://a.example/x', href: 'https://a.example/x' }]);
  expect(piecesOf('')).toEqual([]);
});

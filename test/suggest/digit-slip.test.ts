import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitSlip } from '../../src/suggest/digit-slip.ts';

// deducorrect, pkg/tests/testthat/testStringDistance.R: distance 1 is one slip here, 0 and 2 are none.
describe('the string distances documented by deducorrect', () => {
  const cases = [
    ['24', '42', 'swapped'],
    ['1340', '1340', undefined],
    ['1340', '130', 'missing'],
    ['130', '1340', 'doubled'],
    ['1340', '13040', 'doubled'],
    ['1340', '1380', 'mistyped'],
    ['1340', '1430', 'swapped'],
    ['1340', '14300', undefined],
  ] as const;
  it.each(cases)('%s written as %s: %s', (meant, written, slip) => expect(digitSlip(meant, written)).toBe(slip));
});

describe('a slip', () => {
  it('sees the decimal point as a character', () => {
    expect(digitSlip('12.3', '123')).toBe('missing');
    expect(digitSlip('12.3', '1.23')).toBe('swapped');
  });

  const digits = fc.stringMatching(/^[1-9][0-9]{1,11}$/);
  const place = (text: string, at: number) => at % text.length;
  const options = { seed: 20200331, numRuns: 300 };

  it('is found wherever a digit was left out or typed twice', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (text, at) => {
        const here = place(text, at);
        expect(digitSlip(text, text.slice(0, here) + text.slice(here + 1))).toBe('missing');
        expect(digitSlip(text, text.slice(0, here) + text.slice(here, here + 1) + text.slice(here))).toBe('doubled');
      }),
      options,
    );
  });

  it('is found wherever two neighbours changed places', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (text, at) => {
        const here = place(text, at % (text.length - 1));
        fc.pre(text[here] !== text[here + 1] && here < text.length - 1);
        const swapped = `${text.slice(0, here)}${text[here + 1]}${text[here]}${text.slice(here + 2)}`;
        expect(digitSlip(text, swapped)).toBe('swapped');
      }),
      options,
    );
  });
});

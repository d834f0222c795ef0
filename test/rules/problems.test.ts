import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/message.ts';
import { problemCatalogue } from '../../src/model/problem-catalogue.ts';
import { resolveFormula } from '../../src/rules/resolve-formula.ts';
import { resolveRule, ruleWithoutPlace } from '../../src/rules/resolve-rule.ts';
import { handMadeNamespace, measured, typed } from './hand-made-form.ts';
import { formulaText, position, ruleText } from './rule-text.ts';

const namespace = handMadeNamespace(
  {
    code: 'DJ01',
    items: 'urban rural both money note',
    columns: 'total covered both share',
    traits: { money: measured('万元', 2), note: typed('text'), share: { unitMeasure: '%' } },
  },
  { code: 'DJ02', items: 'closing opening', columns: 'current yearToDate' },
);

/** Code, column in the file (the text starts in column 12) and English message of every problem. */
function problemsOf(text: string, when?: string) {
  const { problems } = resolveRule(ruleText(text, when ? { when } : {}), namespace, 'return');
  return problems.map(({ code, parameters, place }) => [
    code,
    place && 'column' in place ? place.column - position.column : undefined,
    fillTemplate(problemCatalogue[code].message, parameters, 'en'),
  ]);
}

describe('a mistake in a rule text', () => {
  it.each([
    ['coverd <= total', 'name-unknown', 0, '"coverd" is not known here'],
    ['covered <= urban.totl', 'name-unknown', 17, '"totl" is not known here'],
    ['covered <= DJ03!closing', 'name-unknown', 11, '"DJ03" is not known here'],
    ['SUMM(total) > 1', 'rule-function-unknown', 0, 'There is no function "SUMM"'],
    ['1 < RATIO(total)', 'rule-argument-count', 4, 'RATIO has 1 arguments, expected 2'],
    ['SUM(total,,1) > 1', 'rule-argument-missing', 0, 'An argument of SUM is empty'],
    ['total <= both', 'rule-name-ambiguous', 9, '"both" is both an item and a column'],
    [
      'urban <= covered',
      'rule-two-axes',
      0,
      'Item "urban" and column "covered" both stand alone: it is not clear over which axis the rule runs',
    ],
    ['c <= total', 'rule-reserved', 0, '"c" is reserved and cannot be an id'],
    ['urban.total = {1,2}', 'rule-braces', 14, 'Array braces are not allowed in a rule'],
    ['urban.total <= (1', 'rule-syntax', 16, 'The rule text cannot be read at "1"'],
    ['urban.total <= "1', 'rule-syntax', 15, 'The rule text cannot be read at ""1"'],
    ['   ', 'rule-empty', 0, 'The rule text is empty'],
    [
      `${'ABS('.repeat(65)}1${')'.repeat(65)} > 1`,
      'rule-too-long',
      0,
      'The rule text is too long, or its brackets go too deep',
    ],
    [`${'covered+'.repeat(600)}1 > 1`, 'rule-too-long', 0, 'The rule text is too long, or its brackets go too deep'],
    ['urban:covered > 1', 'rule-run', 0, '":" needs two items, two columns or two cells of one form'],
    [
      'urban:rural > 1',
      'rule-list-misplaced',
      0,
      'A run or a whole column can only stand inside SUM, MAX, COUNT and the like',
    ],
    ['note.total > 1', 'rule-number-needed', 0, 'A number is needed here, and this is a text'],
    ['note.total = 1', 'rule-text-needed', 13, 'A text is needed here, and this is a number or a condition'],
    ['urban.total <= money.total', 'rule-measures', 15, 'Measures "个" and "万元" cannot be compared or added'],
    ['urban.total + urban.share > 1', 'rule-measures', 14, 'Measures "个" and "%" cannot be compared or added'],
    [
      'PREVIOUS(PREVIOUS(urban.total)) > 1',
      'rule-time-nested',
      9,
      'PREVIOUS, SAME_PERIOD_LAST_YEAR and CHILDREN cannot be nested',
    ],
    [
      'urban.total <= DJ02!closing',
      'rule-other-form-free',
      15,
      '"DJ02!closing" stands for several cells of form DJ02, and nothing here says which',
    ],
    ['ISBLANK(urban.total + 1)', 'rule-argument-kind', 8, 'Argument 1 of ISBLANK must be one cell named directly'],
    ['urban.total ^ 0.5 > 1', 'rule-exponent', 14, 'An exponent must be a whole number from 1 to 20, or its negative'],
    ['ROUND(urban.total, 1.5) > 1', 'rule-digits', 19, 'Digits to round to must be a whole number from -15 to 15'],
    ['UNITS("villages") > 0', 'rule-argument-kind', 6, ''],
  ] as const)('%s', (text, code, offset, message) => {
    if (message === '')
      return expect(problemsOf(text)).toEqual([['name-unknown', offset, '"villages" is not known here']]);
    return expect(problemsOf(text)).toEqual([[code, offset, message]]);
  });

  it('is reported with the nearest spelling, and all of them at once', () => {
    const { problems } = resolveRule(
      ruleText('coverd + totl <= urbn.total', { when: 'rurl.total > 0' }),
      namespace,
      'return',
    );
    expect(problems.map(({ parameters }) => [parameters.name, parameters.nearest])).toEqual([
      ['coverd', 'covered'],
      ['totl', 'total'],
      ['urbn', 'urban'],
      ['rurl', 'rural'],
    ]);
    expect(problems.map(({ place }) => place && 'line' in place && place.line)).toEqual([30, 30, 30, 31]);
  });

  it('counts columns after full-width punctuation as they stand in the file', () => {
    expect(problemsOf('SUM（urban.total，urbn.total）＞１')).toEqual([
      ['name-unknown', 16, '"urbn" is not known here'],
    ]);
  });

  it('of a formula is reported likewise', () => {
    const { problems } = resolveFormula(formulaText('money'), { item: 0, column: 0 }, namespace);
    expect(problems.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['formula-measures', { cell: '个', result: '万元' }],
    ]);
  });

  it('is a rule without any place, asked over all filers', () => {
    expect(ruleWithoutPlace(ruleText('a > b'))).toEqual({
      code: 'rule-without-place',
      parameters: { rule: 'T-01' },
      place: position,
    });
  });
});

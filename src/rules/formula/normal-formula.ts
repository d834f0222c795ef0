import { formulaWords, isReferenceWord, rewriteReference } from './rewrite-references.ts';

/** Behind or before these a space means nothing; between two references it is Excel's intersection. */
const opening = /^[(,;:=<>+\-*/^&{]+$/;
const closing = /^[),;:=<>+\-*/^&}%]+$/;

const nowhereFixed = { top: false, left: false, bottom: false, right: false };

/**
 * A printed formula in one spelling: two formulas that read the same cells in the same way are the same text, whatever
 * program saved them. Spaces, the case of functions and columns, quotes that a sheet's name does not need, `$` (which
 * speaks of copying only) and the prefix `_xlfn.` make no difference; texts in quotes do.
 *
 * @example normalFormula("if( $a$1 > 0,'表'!B2,\"\")") // 'IF(A1>0,表!B2,"")'
 */
export function normalFormula(formula: string): string {
  const words = formulaWords(formula.replace(/^=/, ''));
  let text = '';
  words.forEach((word, index) => {
    if (word.type === 'whitespace' || word.type === 'newline') {
      const [before, after] = [words[index - 1]?.value ?? '(', words[index + 1]?.value ?? ')'];
      if (!opening.test(before) && !closing.test(after)) text += ' ';
    } else if (isReferenceWord(word)) {
      text += rewriteReference(word.value, (reference) => ({ ...reference, fixed: nowhereFixed }));
    } else if (word.type === 'func') text += word.value.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
    else if (word.type === 'bool' || word.type === 'error') text += word.value.toUpperCase();
    else text += word.value;
  });
  return text;
}

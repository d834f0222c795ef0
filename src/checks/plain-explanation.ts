/**
 * An explanation as it is compared with others: width and case of letters, white space and punctuation make no
 * difference.
 *
 * @example plainExplanation('情况属实。') === plainExplanation(' 情况 属实！') // true
 */
export function plainExplanation(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

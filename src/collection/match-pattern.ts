/**
 * A test for paths written with `/`. `*` and `?` stay within one name, `**` crosses folders, `[…]` is one letter of a
 * set (`[!…]` none of it), `{a,b}` either. Every other letter stands for itself.
 *
 * @example matchPattern('inbox/**\/*.xlsx')('inbox/甲街道/01.xlsx') // true
 */
export function matchPattern(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${translate(pattern)}$`, 'u');
  return (path) => expression.test(path);
}

/** Whether a text is a pattern and not a plain path. */
export function isPattern(text: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(text);
}

/** The folder up to the first wildcard: where to start looking. `''` is the current one. */
export function patternBase(pattern: string): string {
  const plain = /^[^*?[{]*/.exec(pattern)?.[0] ?? '';
  return plain.slice(0, plain.lastIndexOf('/') + 1);
}

const token = /\*\*\/|\*\*|\*|\?|\[(!?)([^\]]+)\]|\{([^}]*,[^}]*)\}|[^*?[{]+|[[{]/gu;

/** A set whose range runs backwards (`[z-a]`) holds nothing. */
function isSet(set: string): boolean {
  return [...set.matchAll(/(.)-(.)/gu)].every(([, from = '', to = '']) => from <= to);
}

function translate(pattern: string): string {
  return pattern.replace(
    token,
    (part, not: string | undefined, set: string | undefined, choices: string | undefined) => {
      if (part === '**/') return '(?:[^/]+/)*';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (set !== undefined)
        return isSet(set) ? `[${not === '!' ? '^' : ''}${set.replace(/[\\[\]^]/g, '\\$&')}]` : '(?!)';
      if (choices !== undefined) return `(?:${choices.split(',').map(translate).join('|')})`;
      return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    },
  );
}

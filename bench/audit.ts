import { seededRandom } from '../samples/generator/seeded-random.ts';
import type { ReturnResult } from './audit/audit-return.ts';
import { auditReturn } from './audit/audit-return.ts';
import { loadBenchForms } from './audit/forms.ts';
import { mistakeKinds } from './audit/plant-mistake.ts';

/**
 * `npm run bench:audit [seed] [returns]`: returns with one to three planted mistakes each. Is the wrong cell among those
 * that are named, and is the truth what is suggested first? The last line is one line of JSON.
 */
const seed = Number(process.argv[2] ?? 20200331);
const count = Number(process.argv[3] ?? 1000);

const forms = loadBenchForms();
const random = seededRandom(seed);
const results = Array.from({ length: count }, () => auditReturn(forms, random));

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`);
console.log(`seed ${seed}, ${count} returns, forms with typed and with computed totals\n`);
table(results);
const summary = counts(results);
const missed = results
  .flatMap(({ mistakes }) => mistakes)
  .filter(({ seenBy, localised }) => seenBy !== 'nothing' && !localised);
const capped = missed.filter((each) => each.capped).length;
console.log(
  `\nnot localised: ${missed.length}, of them ${capped} beyond a cap; the others let fewer cells explain what failed`,
);
const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const median = times[Math.floor(times.length / 2)] ?? 0;
console.log(`\nlocalised ${share(summary.localised, summary.visible)} of the visible mistakes`);
console.log(
  `(${share(summary.whole, summary.visible)} if both cells of an exchange count where rules see only one of them)`,
);
console.log(
  `first suggestion right in ${share(summary.firstSuggestion, summary.singleEquality)} of the single mistakes that break an equality`,
);
console.log(
  `localising and suggesting: median ${median.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(0)} ms a return\n`,
);
const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
const { whole: _whole, ...line } = summary;
console.log(JSON.stringify({ ...line, msPerReturn: Number(mean.toFixed(2)) }));

function counts(of: readonly ReturnResult[]) {
  const mistakes = of.flatMap((result) => result.mistakes);
  const visible = mistakes.filter(({ seenBy }) => seenBy !== 'nothing');
  return {
    mistakes: mistakes.length,
    visible: visible.length,
    localised: visible.filter(({ localised }) => localised).length,
    whole: visible.filter(({ whole }) => whole).length,
    singleEquality: of.filter(({ first }) => first !== undefined).length,
    firstSuggestion: of.filter(({ first }) => first === true).length,
  };
}

function table(of: readonly ReturnResult[]): void {
  const rows = [
    [
      'kind',
      'planted',
      'invisible',
      'by inequality',
      'localised',
      'by equality',
      'localised',
      'alone',
      'first right',
      'among five',
    ],
  ];
  for (const kind of [...mistakeKinds, 'all'] as const) {
    const isKind = (each: string) => kind === 'all' || each === kind;
    const mistakes = of.flatMap((result) => result.mistakes).filter(({ mistake }) => isKind(mistake.kind));
    const seen = (by: string) => mistakes.filter(({ seenBy }) => seenBy === by);
    const found = (by: string) => share(seen(by).filter(({ localised }) => localised).length, seen(by).length);
    const alone = of.filter(({ first, mistakes: [only] }) => first !== undefined && only && isKind(only.mistake.kind));
    rows.push([
      kind,
      String(mistakes.length),
      String(seen('nothing').length),
      String(seen('inequality').length),
      found('inequality'),
      String(seen('equality').length),
      found('equality'),
      String(alone.length),
      share(alone.filter(({ first }) => first).length, alone.length),
      share(alone.filter(({ listed }) => listed).length, alone.length),
    ]);
  }
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The share of mutants that some test has to notice, over all rooms. */
const target = 85;
const rooms = ['rollup', 'checks', 'suggest', 'rules'];

/** What Stryker wrote of a room: how each mutant ended. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly room: string;
  /** Mutants that were tried, and those that no test reaches. */
  readonly tried: number;
  readonly noticed: number;
}

function scoreOf(room: string): Score {
  const report: Report = JSON.parse(readFileSync(`out/mutation/${room}/report.json`, 'utf8'));
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter((status) => status === 'Killed' || status === 'Timeout').length;
  return {
    room,
    tried: noticed + all.filter((status) => status === 'Survived' || status === 'NoCoverage').length,
    noticed,
  };
}

const line = ({ room, tried, noticed }: Score) =>
  `${room.padEnd(8)} ${String(noticed).padStart(6)} of ${String(tried).padStart(6)}  ${((100 * noticed) / tried).toFixed(2)} %`;

/** `npm run mutation` tries all rooms one after another, `npm run mutation -- rollup checks` those named. */
const named = process.argv.slice(2);
const scores = (named.length > 0 ? named : rooms).map((room) => {
  spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit', env: { ...process.env, MUTATION_ROOM: room } });
  return scoreOf(room);
});
const total = scores.reduce((sum, each) => ({
  room: 'all',
  tried: sum.tried + each.tried,
  noticed: sum.noticed + each.noticed,
}));
const shown = scores.length > 1 ? [...scores, total] : scores;
process.stdout.write(shown.map((score) => `${line(score)}\n`).join(''));
if ((100 * total.noticed) / total.tried < target) process.exitCode = 1;

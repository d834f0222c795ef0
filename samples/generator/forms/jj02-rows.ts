import { daySerial } from '../../../src/model/day-serial.ts';
import { type Period, periodEnd } from '../../../src/model/period.ts';
import type { ListRow } from '../list-figures.ts';
import { type SeededRandom, seededRandom, seedOf } from '../seeded-random.ts';

/** What the projects of each industry are called. */
const industries: Readonly<Record<string, string>> = {
  '01': '精细化工',
  '02': '新材料',
  '03': '冷链物流',
  '04': '智能装备',
  '05': '储能电池',
  '06': '数据中心',
  '07': '生物试剂',
  '08': '种苗繁育',
  '09': '文旅综合体',
  '10': '环保设备',
};

const projectsPerPark = 12;
/** This park signs its first project in the second half of 2019: before that its ledger is declared nil. */
const latecomer = '30';

/** JJ02: the projects of a park at the end of a quarter. Each keeps its code and moves on from one period to the next. */
export function jj02Rows(park: string, period: Period): readonly ListRow[] {
  const random = seededRandom(seedOf('projects', park));
  const end = daySerial(periodEnd(period));
  return Array.from({ length: projectsPerPark }, (_, number) => inventProject(park, number, random)).flatMap(
    (project) => (project.signedOn <= end ? [projectRow(project, period, end)] : []),
  );
}

interface Project {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly attracted: number;
  readonly investment: number;
  readonly signedOn: number;
  readonly startedOn: number;
  /** Quarters from start to completion. */
  readonly duration: number;
  readonly halted: boolean;
}

function inventProject(park: string, number: number, random: SeededRandom): Project {
  const kinds = Object.keys(industries);
  const industry = kinds[random.integer(0, kinds.length - 1)] ?? '10';
  const year = park === latecomer ? 2019 + (number % 2) : 2017 + (number % 4);
  const month = park === latecomer && year === 2019 ? 7 : 1 + (number % 2);
  const signed = daySerial(`${year}-${String(month).padStart(2, '0')}-10`);
  return {
    code: `${park}-${year}-${String(number + 1).padStart(3, '0')}`,
    name: `示范${park}号${industries[industry]}项目${number + 1}`,
    industry,
    attracted: number % 3 === 0 ? 0 : 1,
    investment: random.integer(30000, 45000) / 10000,
    signedOn: signed,
    startedOn: signed + random.integer(30, 48),
    duration: random.integer(7, 10),
    halted: random.chance(0.08),
  };
}

function projectRow(project: Project, period: Period, end: number): ListRow {
  const { investment, startedOn, duration, halted } = project;
  const quarter = 91;
  const elapsedOn = (day: number) => Math.max(0, Math.min(duration, Math.floor((day - startedOn) / quarter) + 1));
  const before = elapsedOn(daySerial(`${period.year}-01-01`) - 1);
  const isHalted = halted && period.year > 2019;
  const elapsed = isHalted ? before : elapsedOn(end);
  const share = (quarters: number) => Math.round((investment * quarters * 10000) / duration) / 10000;
  const isStarted = startedOn <= end;
  const isDone = isStarted && elapsed === duration;
  return {
    project: project.code,
    name: project.name,
    industry: project.industry,
    attracted: project.attracted,
    investment,
    signedOn: project.signedOn,
    startedOn: isStarted ? startedOn : undefined,
    completedOn: isDone ? startedOn + (duration - 1) * quarter : undefined,
    planned: share(Math.min(4, duration - before)),
    done: Math.max(0, share(elapsed) - share(before)),
    cumulative: share(elapsed),
    status: isDone ? '竣工' : !isStarted ? '签约' : isHalted ? '停工' : '在建',
    note: undefined,
  };
}

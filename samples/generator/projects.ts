import { seededRandom, seedOf } from './seeded-random.ts';

export type ProjectRow = Record<string, string | number | undefined>;

/** Day serial of the 1900 system, as Excel stores dates. */
function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25569;
}

const kinds = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const words = [
  '精密部件',
  '新材料',
  '冷链物流',
  '智能装备',
  '储能电池',
  '数据中心',
  '生物试剂',
  '种苗繁育',
  '文旅综合体',
  '环保设备',
];

/** The projects of a park at the end of a quarter: invented, the same ones in every period, moving forward. */
export function projectRows(park: string, year: number, quarter: number): readonly ProjectRow[] {
  const random = seededRandom(seedOf('projects', park));
  return Array.from({ length: 12 }, (_, number) => {
    const kind = random.integer(0, kinds.length - 1);
    const investment = random.integer(8000, 300000) / 10000;
    const startedYear = 2018 + (number % 3);
    const [signed, started] = [serial(startedYear, 1 + (number % 2), 10), serial(startedYear, 3, 1 + number)];
    const periodEnd = serial(year, quarter * 3, quarter === 1 || quarter === 4 ? 31 : 30);
    const share = random.integer(5, 20) / 100;
    const isSigned = signed <= periodEnd;
    const isStarted = started <= periodEnd;
    const quarters = isStarted ? (year - startedYear) * 4 + quarter : 0;
    const inYear = Math.min(quarters, quarter);
    const round = (amount: number) => Math.round(amount * 10000) / 10000;
    const row: ProjectRow = {
      project: `${park}-${2018 + (number % 3)}-${String(number + 1).padStart(3, '0')}`,
      name: `示范${park}号${words[kind]}项目${number + 1}`,
      industry: kinds[kind],
      attracted: number % 2,
      investment,
      signedOn: signed,
      startedOn: isStarted ? started : undefined,
      completedOn: undefined,
      planned: round(investment * 0.4),
      done: round(investment * share * 0.5 * inYear),
      cumulative: round(investment * share * 0.5 * quarters),
      status: isStarted ? '在建' : '签约',
      note: undefined,
    };
    return isSigned ? row : undefined;
  }).filter((row) => row !== undefined);
}

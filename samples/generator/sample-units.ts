interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly level: 'district' | 'park' | 'street' | 'community';
  readonly kind?: 'urban' | 'rural';
  readonly parent?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successors?: string;
}

const parks: readonly SampleUnit[] = [
  { code: '10', name: '东湖园区', level: 'park', parent: '00' },
  { code: '20', name: '云岭园区', level: 'park', parent: '00' },
  { code: '30', name: '临港园区', level: 'park', parent: '00' },
];

/** Streets with their communities (社区) and villages (村); two streets skip the park level. */
const streets: readonly { code: string; name: string; parent: string; communities: readonly string[] }[] = [
  {
    code: '11',
    name: '迎宾街道',
    parent: '10',
    communities: ['新华社区', '迎宾社区', '朝阳社区', '长虹社区', '五里村', '杨家村'],
  },
  {
    code: '12',
    name: '文昌街道',
    parent: '10',
    communities: ['文昌社区', '书院社区', '学府社区', '泮池社区', '桥头村'],
  },
  {
    code: '13',
    name: '青山镇',
    parent: '10',
    communities: ['青山社区', '上坪村', '下坪村', '石门村', '竹园村', '茶亭村'],
  },
  {
    code: '21',
    name: '长河街道',
    parent: '20',
    communities: ['新华社区', '长河社区', '渡口社区', '柳堤社区', '塘湾村'],
  },
  { code: '22', name: '新桥镇', parent: '20', communities: ['新桥社区', '大桥村', '东岭村', '西岭村', '高塘村'] },
  { code: '23', name: '白鹭乡', parent: '20', communities: ['白鹭村', '沙洲村', '芦苇村', '鹭岛村'] },
  { code: '31', name: '滨海街道', parent: '30', communities: ['滨海社区', '港湾社区', '灯塔社区', '盐田村', '渔港村'] },
  { code: '41', name: '中心街道', parent: '00', communities: ['新华社区', '中心社区', '钟楼社区', '和平社区'] },
  {
    code: '42',
    name: '花园街道',
    parent: '00',
    communities: ['花园社区', '百合社区', '丁香社区', '玉兰社区', '果园村'],
  },
];

/** Communities that hang directly under a park or the district: the tree is ragged. */
const ragged: readonly SampleUnit[] = [
  { code: '1091', name: '东湖科创社区', level: 'community', kind: 'urban', parent: '10' },
  { code: '3091', name: '临港新村', level: 'community', kind: 'rural', parent: '30' },
  { code: '0091', name: '新区广场社区', level: 'community', kind: 'urban', parent: '00' },
];

/**
 * Changes of the tree, 2019 and 2020. A unit that was renamed or moved keeps its code and has a line for each stretch
 * of time; one that was merged names its successor; one that was demolished names none.
 */
const changes: Readonly<Record<string, readonly Partial<SampleUnit>[]>> = {
  // A village moves to another street.
  '1305': [{ validTo: '2019-06-30' }, { parent: '12', validFrom: '2019-07-01' }],
  // A village is demolished.
  '1306': [{ validTo: '2020-02-15' }],
  // A town becomes a street.
  '22': [{ validTo: '2019-12-31' }, { name: '新桥街道', validFrom: '2020-01-01' }],
  // Two villages become one.
  '2204': [{ validTo: '2019-12-31', successors: '2206' }],
  '2205': [{ validTo: '2019-12-31', successors: '2206' }],
  // A village is renamed.
  '2301': [{ validTo: '2019-09-30' }, { name: '白鹭湖村', validFrom: '2019-10-01' }],
};
const founded: readonly SampleUnit[] = [
  { code: '3106', name: '海韵社区', level: 'community', kind: 'urban', parent: '31', validFrom: '2019-04-15' },
  { code: '4105', name: '云台社区', level: 'community', kind: 'urban', parent: '41', validFrom: '2020-01-10' },
  { code: '2206', name: '双岭村', level: 'community', kind: 'rural', parent: '22', validFrom: '2020-01-01' },
];

function communitiesOf(street: (typeof streets)[number]): readonly SampleUnit[] {
  return street.communities.map((name, index) => {
    const code = `${street.code}${String(index + 1).padStart(2, '0')}`;
    const kind = name.endsWith('村') ? 'rural' : 'urban';
    return { code, name, level: 'community', kind, parent: street.code };
  });
}

function overTime(unit: SampleUnit): readonly SampleUnit[] {
  return (changes[unit.code] ?? [{}]).map((change) => ({ ...unit, ...change }));
}

/** The invented district 示范新区: 3 parks, 9 streets, about 50 communities and villages. */
export const sampleUnits: readonly SampleUnit[] = [
  { code: '00', name: '示范新区', level: 'district' } as const,
  ...parks,
  ...streets.flatMap((street) => [
    { code: street.code, name: street.name, level: 'street' as const, parent: street.parent },
    ...communitiesOf(street),
  ]),
  ...ragged,
  ...founded,
].flatMap(overTime);

/** `units.csv` as a district keeps it. */
export function sampleUnitsFile(): string {
  const heading = 'code,name,level,kind,parent,valid_from,valid_to,successors';
  const lines = sampleUnits.map((unit) =>
    [unit.code, unit.name, unit.level, unit.kind, unit.parent, unit.validFrom, unit.validTo, unit.successors]
      .map((field) => field ?? '')
      .join(','),
  );
  return `${[heading, ...lines].join('\n')}\n`;
}

/**
 * The sample catalogue, transcribed by hand from its text and not from the form files.
 *
 * A row is `code marks measure @who [column]`, a column `code marks measure`. Marks: `f` flow, `#` of which (part of
 * the nearest row or column before it that is none itself), `=` computed, `r` computed ratio in % with two decimals, `y`
 * yes/no, `u` urban communities only, `v` villages only, `T` taken from the tree, `p` filled in from elsewhere, `c` held on the
 * cumulative, `k` confirmed and `n` no roll-up, `t` only in totals of the district, `o` optional. Measures default to that
 * of the form; who files a row, to all filers of the form's own returns.
 */
export interface CatalogueForm {
  readonly form: string;
  readonly frequency: 'year' | 'quarter';
  /** `level: kinds`, from the top. */
  readonly filers: string;
  /** Who has a row that says nothing else: co, st, pk, di. */
  readonly who: string;
  readonly measure: string;
  readonly rows: string;
  /** Absent where the catalogue gives no columns: they follow from the rows. */
  readonly columns?: string;
  /** Texts of the written rules, where the catalogue gives them, in its order; `…` where it only says what has to hold. */
  readonly rules: readonly string[];
  readonly warnings: readonly string[];
  /** Formulas that the catalogue spells out: `row 11`, `column 6`, `cell 11.1`. */
  readonly formulas?: Readonly<Record<string, string>>;
}

export const catalogueForms: readonly CatalogueForm[] = [
  {
    form: 'DJ01',
    frequency: 'quarter',
    filers: 'district: own; park: own; street: own, declared; community: own',
    who: 'co st pk di',
    measure: '个',
    rows: `
      01 Tu; 02 Tv
      03 @st,pk,di; 04 @st,pk,di; 05 @st,pk,di; 06 @st,pk,di; 07 # @st,pk,di; 08 @st,pk,di
      09; 10; 11 =
      12 @pk,di [1]; 13 [1]; 14 [1]; 15 [1]; 16 f [1]`,
    columns: '1; 2; 3; 4; 5 =; 6 r; 7; 8 r; 9; 10; 11; 12',
    rules: [
      'eligible <= total',
      'single <= eligible',
      'covered + guided <= total',
      'committees + generalBranches + branches >= single',
      'models <= committees + generalBranches + branches',
      'qualified.total <= all.branches',
    ],
    warnings: ['all.coverage >= PREVIOUS(all.coverage) - 5'],
    formulas: {
      'row 11': 'SUM(urban:schools, hospitals:societies)',
      'column 5': 'single + joint',
      'column 6': 'RATIO(covered, total) * 100',
      'column 8': 'RATIO(covered + guided, total) * 100',
    },
  },
  {
    form: 'DJ02',
    frequency: 'quarter',
    filers: 'district: own; park: own; street: own; community: own',
    who: 'co st pk di',
    measure: '人',
    rows: `
      01 p; 02 f; 03 f; 04 #f; 05 f; 06 f; 07 #f; 08 f; 09 f; 10 =; 11 #; 12 f; 13; 14; 15; 16 f
      17; 18 #; 19; 20 #; 21 r; 22 = 个; 23 个; 24 个; 25 个; 26 f 人次`,
    rules: ['opening = PREVIOUS(closing)', 'floatingOut <= closing'],
    warnings: [
      'activists <= applicants',
      'candidates <= activists',
      'closing >= 3 * DJ01!all.branches',
      'transferInWithin.current = transferOutWithin.current    at: total, only: district',
    ],
    formulas: { 'row 21': 'RATIO(floatingOutManaged + floatingInManaged, floatingOut + floatingIn) * 100' },
  },
  {
    form: 'DJ03',
    frequency: 'quarter',
    filers: 'street: declared; community: own',
    who: 'co',
    measure: '个',
    rows: `
      01 Tv; 02 Tu; 03 yv; 04 rv; 05 yu; 06 人; 07 # 人; 08 人; 09 # 人; 10 f 人; 11 yv; 12 yv
      13 p; 14 f; 15 f; 16 =; 17 r`,
    rules: ['weakOpening = PREVIOUS(weakClosing)', 'weakMended <= weakOpening + weakFound'],
    warnings: ['AND(members >= 3, members <= 9)    only: community, own', 'filedPark = filedDistrict'],
    formulas: { 'row 17': 'RATIO(weakMended, weakOpening + weakFound) * 100' },
  },
  {
    form: 'DJ04',
    frequency: 'quarter',
    filers: 'district: own; park: own; street: own; community: own',
    who: 'co st',
    measure: '个',
    rows: `
      01; 02 #; 03 m²; 04 =; 05; 06; 07; 08 r; 09 f; 10 f 万元,2; 11 f 万元,2; 12 fv 万元,2
      13 v 人; 14 v 万元,2; 15 =v 万元,2; 16 v 人; 17 v 万元,2; 18 =v 万元,2; 19 u 人; 20 u 人; 21 ru
      22 人 @st,pk,di; 23 y`,
    rules: ['(centres > 0) = (area > 0)'],
    warnings: [
      'AND(area >= 100 * centres, area <= 5000 * centres)    when: centres > 0',
      'exempt = 0    when: AND(UNITS("demolished") = 0, UNITS("new") = 0)',
      'AND(villagePayMean >= 0.5, villagePayMean <= 15)',
    ],
  },
  {
    form: 'DJ05',
    frequency: 'quarter',
    filers: 'district: own; park: own; street: own; community: own',
    who: 'co st pk di',
    measure: '项',
    rows: '01 f 班次; 02 f 次; 03 f 次; 04 f 个; 05 f; 06 f; 07 rc; 08 f 次; 09 f 场次; 10 f',
    rules: ['solved.yearToDate <= raised.yearToDate'],
    warnings: ['meetings.current > 0', 'meetings.yearToDate >= SAME_PERIOD_LAST_YEAR(meetings.yearToDate)'],
  },
  {
    form: 'DJ06',
    frequency: 'year',
    filers: 'district: own; park: own',
    who: 'pk di',
    measure: '个',
    rows: `
      01 p; 02 #; 03 p; 04 #; 05 = 项; 06 # 项; 07 r; 08; 09 #; 10 r; 11; 12; 13 #; 14 p; 15 #; 16 #; 17 #; 18 p; 19 #
      20 人; 21 人; 22; 23 #`,
    rules: [
      '…',
      '…',
      'soes = DJ01!soes.total',
      'privateSchools = DJ01!privateSchools.total',
      'hospitals = DJ01!hospitals.total',
      'organised = DJ01!soes.covered',
    ],
    warnings: [],
  },
  {
    form: 'DJ07',
    frequency: 'year',
    filers: 'district: own; park: own; street: own',
    who: 'st pk di',
    measure: '人',
    rows: '01; 02; 03; 04 =; 05; 06; 07; 08; 09 r; 10 项; 11 # 项; 12 n 分,2; 13 n 分,2; 14 rn',
    rules: ['…', '…', '…'],
    warnings: ['…'],
  },
  {
    form: 'JJ01',
    frequency: 'quarter',
    filers: 'district: confirmed; park: own; street under a district: own',
    who: 'st pk di',
    measure: '亿元,2',
    rows: `
      01 ck; 02 ck; 03 c @st,pk; 04 c @st,pk; 05 c 万元 @st,pk; 06 c 万元 @st,pk; 07 c 万元 @st,pk; 08 c @st,pk
      09 ck 元; 10 ck 元; 11 =c 个 @pk; 12 =c 亿元,4 @pk; 13 =c 个 @pk; 14 =c 亿元,4 @pk`,
    columns: '1; 2 p; 3; 4 = %,1; 5 p %,1; 6 p %,1; 7 = text',
    rules: ['budgetRevenue.current <= revenue.current', 'ruralIncome.current <= urbanIncome.current'],
    warnings: [
      'current >= PREVIOUS(current)    when: PERIOD_INDEX() > 1',
      'comparable = published',
      'ABS(growth) <= 50',
      'invested.current <= investment.current',
      'tax.current <= revenue.current',
    ],
    formulas: {
      'column 7':
        'IF(ISBLANK(floor), "", IF(growth >= stretch, "达到力争", IF(growth >= floor, "达到确保", "低于确保")))',
      'cell 11.1':
        'COUNTIFS(JJ02!attracted, "是", JJ02!signedOn, ">=" & YEAR_START(), JJ02!signedOn, "<=" & PERIOD_END())',
      'cell 12.1':
        'SUMIFS(JJ02!investment, JJ02!attracted, "是", JJ02!signedOn, ">=" & YEAR_START(), JJ02!signedOn, "<=" & PERIOD_END())',
      'cell 13.1': 'COUNTIFS(JJ02!startedOn, ">=" & YEAR_START(), JJ02!startedOn, "<=" & PERIOD_END())',
      'cell 14.1': 'SUM(JJ02!done)',
    },
  },
  {
    form: 'JJ02',
    frequency: 'quarter',
    filers: 'park: own',
    who: 'pk',
    measure: '亿元,4',
    rows: '',
    columns: `
      1 text; 2 text; 3 01|02|03|04|05|06|07|08|09|10|99; 4 y; 5 亿元,4; 6 o date; 7 o date; 8 o date
      9 亿元,4; 10 亿元,4; 11 亿元,4; 12 签约|在建|竣工|停工|撤销; 13 o text`,
    rules: [
      'startedOn >= signedOn    when: NOT(ISBLANK(startedOn))',
      'completedOn >= startedOn    when: NOT(ISBLANK(completedOn))',
      'done <= cumulative',
      'AND(NOT(ISBLANK(startedOn)), ISBLANK(completedOn))    when: status = "在建"',
      'done >= PREVIOUS(done)    when: AND(PERIOD_INDEX() > 1, NOT(ISBLANK(PREVIOUS(project))))',
    ],
    warnings: ['cumulative <= 1.1 * investment', 'COUNTIF(JJ02!name, name) = 1    at: both'],
  },
  {
    form: 'JJ03',
    frequency: 'quarter',
    filers: 'park: own',
    who: 'pk',
    measure: '亿元,2',
    rows: '01 c; 02 c; 03 c; 04 c; 05 c; 06 c; 07 c; 08 c; 09 c; 10 c; 11 =c; 12 =c; 13 =c; 14 =c',
    columns: '1 亿元,2; 2 p 亿元,2; 3 = %,1; 4 个; 5 pt 亿元,2; 6 rt',
    rules: [],
    warnings: [],
  },
  {
    form: 'MS01',
    frequency: 'year',
    filers: 'district: own; community: own',
    who: 'co',
    measure: '个',
    rows: `
      01; 02; 03; 04 #; 05 r; 06; 07 人; 08; 09 张; 10; 11 #; 12
      13 @di; 14 # @di; 15 人 @di; 16 # 人 @di; 17 r @di; 18 @di; 19 @di; 20 人 @di; 21 @di; 22 @di; 23 @di; 24 张 @di
      25 v 户; 26 #v 户; 27 rv`,
    rules: ['…', '…'],
    warnings: ['…'],
  },
  {
    form: 'RC01',
    frequency: 'year',
    filers: 'district: own; park: own',
    who: 'pk di',
    measure: '人',
    // 07 and 08 stand in column 2, where everything is a flow.
    rows: '01 p; 02 p; 03 p; 04 p; 05 p; 06 =; 07 f [2]; 08 f [2]',
    columns: '1 p; 2; 3 #; 4; 5 =; 6 pt; 7 rt',
    rules: ['opening = PREVIOUS(closing)', 'left <= opening + recruited'],
    warnings: [],
    formulas: {
      'row 06': 'SUM(academicians:technicians)',
      'column 5': 'opening + recruited - left',
      'column 7': 'RATIO(closing, target) * 100',
    },
  },
  {
    form: 'CS01',
    frequency: 'quarter',
    filers: 'street: own; community: own',
    who: 'co',
    measure: '个',
    rows: `
      01 T @st; 02 Tu; 03 y @st; 04 yu; 05 r @st; 06 ru; 07; 08 人; 09 # 人; 10; 11 f @st; 12 f @st; 13; 14; 15 #
      16 f @st; 17 f 次; 18 f; 19 f 场次`,
    rules: ['grids > 0    only: community', 'awards.yearToDate <= 50    at: total, only: district'],
    warnings: ['gridStaff >= grids    only: community'],
    formulas: {
      'row 05': 'RATIO(workCommittee, streets) * 100',
      'row 06': 'RATIO(partyCommittee, communities) * 100',
    },
  },
];

/** `huizong.yaml` of the sample collection. */
export const sampleConfiguration = `# The invented district 示范新区: every unit and every figure is made up by samples/make-samples.ts.
name: 示范新区
period: 2020-Q1
forms: ../../schemas
units: units.csv
targets: targets.csv
coverage: partial
`;

/** Growth targets of the year for the parks and the district. */
export function sampleTargets(): string {
  const heading = 'unit,period,form,item,kind,value,band';
  const units = ['00', '10', '20', '30'];
  const lines = units.flatMap((unit, index) => [
    `${unit},2020,JJ01,gdp,floor,${6 + index * 0.5},`,
    `${unit},2020,JJ01,gdp,stretch,${7 + index * 0.5},`,
    `${unit},2020,JJ01,investment,floor,${5 + index},`,
    `${unit},2020,JJ01,investment,stretch,${8 + index},`,
    `${unit},2020,JJ01,retail,floor,4,`,
  ]);
  return `${[heading, ...lines].join('\n')}\n`;
}

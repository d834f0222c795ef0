import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/forms/filer-profile.ts';
import { editionLayout } from '../../src/intake/read/edition-layout.ts';
import { formatAddress } from '../../src/layout/address.ts';
import { ruleRow } from '../../src/layout/template-layout.ts';
import { formatPeriod } from '../../src/model/period.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { readCells } from '../office/read-cells.ts';
import { demo, runDemo } from './demo-run.ts';

// The law: in a filled template recalculated by LibreOffice, the helper of a rule is at least 1 exactly where `check`
// says that the rule failed in that sheet, and 0 for every other outcome.

describe.skipIf(!available('soffice'))('the live checks of a filled template', () => {
  it('agree with the findings of check, rule by rule', { timeout: 180_000 }, async () => {
    const { collection, consolidation: result } = await runDemo();
    // Files with planted mistakes and some without, so that both sides of the law are met.
    const wanted =
      /^2020-Q1\/(10\/10|20\/20 |30\/30|11\/11 |11\/110[1-6]|12\/1203|21\/2101|22\/22|23\/2303|31\/310[34]|41\/41 |00\/00 )/;
    const accounts = result.returns.filter(
      // A superseded return is not checked any more.
      ({ period, file, status }) =>
        formatPeriod(period) === '2020-Q1' && file !== undefined && wanted.test(file) && status !== 'superseded',
    );
    const files = [...new Set(accounts.map((account) => account.file ?? ''))];
    const recalculated = await convertAll(
      files.map((file) => new Uint8Array(readFileSync(join(demo, 'inbox', file)))),
      'xlsx',
    );
    const disagreements: string[] = [];
    let [held, failed] = [0, 0];
    for (const account of accounts) {
      const unit = result.tree.get(account.unit);
      const parent = unit?.parent === undefined ? undefined : result.tree.get(unit.parent)?.level;
      if (!unit) throw new Error(`no unit ${account.unit}`);
      const edition = collection.catalogue.edition(account.form, profileOf(unit, parent, account.kind));
      const layout = editionLayout(edition, result.records.received(account)?.change !== undefined);
      const bytes = recalculated[files.indexOf(account.file ?? '')];
      const cells = bytes && readCells(bytes).get(account.sheet ?? '');
      edition.rules.forEach(({ text: { id } }, index) => {
        const address = formatAddress({ row: ruleRow(layout, index), column: layout.ruleBlock.helperColumn });
        const helper = cells?.get(address);
        if (helper?.formula === undefined) return; // not held: 收表时审核
        held += 1;
        const isFailed = result.findings.some(
          (finding) =>
            finding.rule === id &&
            finding.outcome === 'failed' &&
            finding.file === account.file &&
            finding.sheet === account.sheet,
        );
        failed += isFailed ? 1 : 0;
        const agrees = isFailed ? Number(helper.value) >= 1 : helper.value === 0;
        if (!agrees)
          disagreements.push(`${account.file} ${account.sheet} ${id}: helper ${helper.value}, failed ${isFailed}`);
      });
    }
    expect(disagreements).toEqual([]);
    expect(held).toBeGreaterThan(100);
    expect(failed).toBeGreaterThan(8);
  });
});

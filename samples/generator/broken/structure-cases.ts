import { strToU8 } from 'fflate';
import { printedFaceText } from '../../../src/layout/face-text.ts';
import type { lineFindings } from '../../../src/model/catalogue/line-findings.ts';
import type { structureFindings } from '../../../src/model/catalogue/structure-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import { editedCatalogue } from './case-collection.ts';
import { figureLines, linesFile } from './figure-lines.ts';
import { fileDigest } from './file-digest.ts';
import { fillWorkbook } from './fill-workbook.ts';
import {
  addSheet,
  editParts,
  editSheet,
  overtype,
  partOfSheet,
  plainWorkbook,
  sheetXml,
  withoutIdentity,
} from './spoil-package.ts';
import { facilities, lowerFile, rightFacilities, streetFile, streetSheet, upperFile } from './usual-returns.ts';

const at = { file: streetFile, sheet: streetSheet };
const unitLine = '填报单位：11 迎宾街道';
const periodLine = printedFaceText('period', '2020年第一季度', 'zh-CN');
const laterFile = '11 迎宾街道 重报.xlsx';
const otherFile = '11 迎宾街道 第二份.xlsx';

/** The usual return, one line of its face typed over. */
async function facedWith(from: string, to: string): Promise<Uint8Array> {
  return overtype(await facilities(), from, to);
}

/** Cells pasted into a new file, one line of the face lost on the way. */
async function pastedWith(from: string, to: string): Promise<Uint8Array> {
  return withoutIdentity(await facedWith(from, to));
}

/** The usual return on a template of another make-up of the form. */
async function drawnAs(...edits: readonly (readonly [from: string, to: string])[]): Promise<Uint8Array> {
  return facilities({}, { catalogue: editedCatalogue('YL01', edits) });
}

async function renamedTo(name: string): Promise<Uint8Array> {
  return editParts(await facilities(), (parts) => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    parts.set('xl/workbook.xml', workbook.replaceAll(streetSheet, name));
  });
}

async function twoSheets(spoil: (xml: string) => string): Promise<Uint8Array> {
  return editParts(await facilities(), (parts) => {
    const xml = parts.get(partOfSheet(parts, streetSheet)) ?? '';
    addSheet(parts, `${streetSheet} (2)`, spoil(xml));
  });
}

async function contradicting(): Promise<Readonly<Record<string, Uint8Array>>> {
  return { [streetFile]: await facilities(), [otherFile]: await facilities({ 'stations.total': 6 }) };
}

type SheetFinding = keyof typeof structureFindings | keyof typeof lineFindings;

/** What can be wrong with a sheet: whose it is, which form, where its rows and columns stand. */
export const structureCases: Readonly<Record<SheetFinding, BrokenCase>> = {
  'file-unrecognised': {
    wrong: {
      zh: '报来的是自制的表，只有一栏名称相同',
      en: 'a table of their own making came, with one heading of ours',
    },
    inbox: async () => ({
      [streetFile]: plainWorkbook('汇报', [
        ['本街道设施情况', ''],
        ['名称', '总数'],
        ['文化站', '3'],
      ]),
    }),
    at: { file: streetFile },
  },
  'sheet-not-ours': {
    wrong: { zh: '工作簿里多了一张“备忘”', en: 'the workbook holds one more sheet, with notes' },
    inbox: async () => ({
      [streetFile]: editParts(await facilities(), (parts) =>
        addSheet(parts, '备忘', sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>下周一前交</t></is></c></row>')),
      ),
    }),
    at: { file: streetFile, sheet: '备忘' },
  },
  'sheet-repeated': {
    wrong: { zh: '同一张报表复制成了两份，数字一样', en: 'the form is there twice with the same figures' },
    inbox: async () => ({ [streetFile]: await twoSheets((xml) => xml) }),
    at: { file: streetFile, sheet: `${streetSheet} (2)` },
  },
  'sheet-repeated-differs': {
    wrong: { zh: '同一张报表复制成了两份，数字不一样', en: 'the form is there twice with different figures' },
    inbox: async () => ({
      [streetFile]: await twoSheets((xml) => xml.replace(/(<c r="D10"[^>]*>)<v>5<\/v>/, '$1<v>7</v>')),
    }),
    at: { file: streetFile, sheet: `${streetSheet} (2)` },
  },
  'sheet-renamed': {
    wrong: { zh: '工作表改了名', en: 'the sheet was given another name' },
    inbox: async () => ({ [streetFile]: await renamedTo('设施') }),
    at: { file: streetFile, sheet: '设施' },
  },
  'identity-lost': {
    wrong: { zh: '内容复制到了新文件，隐藏标识没有了', en: 'copied into a new file, without the hidden identity' },
    inbox: async () => ({ [streetFile]: withoutIdentity(await facilities()) }),
    at: { file: streetFile },
  },
  'sheet-unprotected': {
    wrong: { zh: '工作表的保护被取消了', en: 'the protection of the sheet was removed' },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) => xml.replace(/<sheetProtection[^>]*\/>/, '')),
    }),
    at,
  },
  'form-unknown': {
    wrong: { zh: '表号是 YL11，目录中没有', en: 'the form code is YL11, which is not in the catalogue' },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        catalogue: editedCatalogue('YL01', [
          ['YL01', 'YL11'],
          ['样例设施表', '样例设备表'],
          ['Sample facilities', 'Sample equipment'],
          ['服务中心', '发电机'],
          ['服务站', '水泵'],
          ['投入资金', '购置费'],
        ]),
        sheets: [{ form: 'YL11', cells: rightFacilities }],
      }),
    }),
    at: { file: streetFile, sheet: 'YL11 本级' },
  },
  'form-version': {
    wrong: { zh: '用的是下一版的空表', en: 'the template of another version was used' },
    inbox: async () => ({ [streetFile]: await drawnAs(['version: 1', 'version: 2']) }),
    at: { ...at, unit: '11' },
  },
  'form-version-read': {
    forms: ['YL12'],
    wrong: {
      zh: '用的是第 1 版的空表，现行的第 2 版仍可照收',
      en: 'the template of version 1 was used, which version 2 still reads',
    },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        catalogue: editedCatalogue('YL12', [
          ['version: 2\nalsoReads: 1\n', 'version: 1\n'],
          ["id: rooms, code: '01', label: { zh: 用房间数, en: Rooms }, unitMeasure: 间", 'HELD'],
          [
            "id: seats, code: '02', label: { zh: 座位数, en: Seats }, unitMeasure: 个",
            "id: rooms, code: '01', label: { zh: 用房间数, en: Rooms }, unitMeasure: 间",
          ],
          ['HELD', "id: seats, code: '02', label: { zh: 座位数, en: Seats }, unitMeasure: 个"],
        ]),
        sheets: [{ form: 'YL12', cells: { rooms: 12, seats: 150 } }],
      }),
    }),
    at: { file: streetFile, sheet: 'YL12 本级', unit: '11', form: 'YL12' },
  },
  'unit-missing': {
    wrong: { zh: '粘贴到新文件里，填报单位没有写', en: 'pasted into a new file without the name of the unit' },
    inbox: async () => ({ [streetFile]: await pastedWith(unitLine, '填报单位：') }),
    at,
  },
  'unit-unknown': {
    wrong: {
      zh: '填报单位写成了名录中没有的“21 迎宾路街道”',
      en: 'the unit is called "21 迎宾路街道", which does not exist',
    },
    inbox: async () => ({ [streetFile]: await facedWith(unitLine, '填报单位：21 迎宾路街道') }),
    at,
  },
  'unit-ambiguous': {
    forms: ['YL02'],
    wrong: {
      zh: '粘贴到新文件里，只写了“新华社区”，而有两个新华社区',
      en: 'only the name 新华社区 is given, and two units have it',
    },
    inbox: async () => {
      const sent = await fillWorkbook({ unit: '1001', sheets: [{ form: 'YL02', cells: { satisfaction: 90 } }] });
      return { '新华社区.xlsx': withoutIdentity(overtype(sent, '填报单位：1001 新华社区', '填报单位：新华社区')) };
    },
    at: { file: '新华社区.xlsx', sheet: 'YL02' },
  },
  'unit-closed': {
    wrong: { zh: '填报单位是上年已撤并的“1109 迎宾村”', en: 'the unit is 1109 迎宾村, which was merged last year' },
    inbox: async () => ({ [streetFile]: await facedWith(unitLine, '填报单位：1109 迎宾村') }),
    at: { ...at, unit: '1109' },
  },
  'unit-owes-nothing': {
    wrong: { zh: '园区报了只由街道填报的表', en: 'a park filed a form that only streets file' },
    inbox: async () => ({ [streetFile]: await facedWith(unitLine, '填报单位：10 东湖园区') }),
    at: { ...at, unit: '10' },
    alongside: ['identity-contradicts'],
  },
  'unit-name-differs': {
    wrong: { zh: '代码是 11，名称却写成“迎宾镇”', en: 'the code is 11, but the name is another one' },
    inbox: async () => ({ [streetFile]: await facedWith(unitLine, '填报单位：11 迎宾镇') }),
    at: { ...at, unit: '11' },
  },
  'period-missing': {
    wrong: { zh: '粘贴到新文件里，报告期没有写', en: 'pasted into a new file without the period' },
    inbox: async () => ({ [streetFile]: await pastedWith(periodLine, '报告期：') }),
    at,
  },
  'period-unreadable': {
    wrong: { zh: '报告期写成了“2020年春季”', en: 'the period is written as "spring of 2020"' },
    inbox: async () => ({ [streetFile]: await facedWith(periodLine, '报告期：2020年春季') }),
    at,
  },
  'period-frequency': {
    wrong: { zh: '季报的报告期写成了全年', en: 'a quarterly form is filed for a whole year' },
    inbox: async () => ({ [streetFile]: await facedWith(periodLine, '报告期：2020年') }),
    at,
    alongside: ['identity-contradicts'],
  },
  'period-without-units': {
    wrong: {
      zh: '报告期写成了 2017 年，那时名录中还没有单位',
      en: 'the period is in 2017, before there were any units',
    },
    inbox: async () => ({ [streetFile]: await facedWith(periodLine, '报告期：2017年第一季度') }),
    at,
    alongside: ['identity-contradicts'],
  },
  'identity-contradicts': {
    forms: ['YL09'],
    wrong: {
      zh: '1101 用了下发给 1001 的空表，只改了填报单位',
      en: '1101 used the template of 1001 and typed over the unit',
    },
    inbox: async () => {
      const cells = { events: 4, visitors: 120 };
      const sent = await fillWorkbook({ unit: '1001', sheets: [{ form: 'YL09', cells }] });
      return {
        [upperFile]: sent,
        [lowerFile]: overtype(sent, '填报单位：1001 新华社区', '填报单位：1101 新华社区'),
      };
    },
    at: { file: lowerFile, sheet: 'YL09', unit: '1101' },
  },
  'file-name-contradicts': {
    wrong: {
      zh: '文件名里是 10 东湖园区，表上是街道',
      en: 'the file is named after the park, but holds the return of the street',
    },
    inbox: async () => ({ '10 东湖园区.xlsx': await facilities() }),
    at: { file: '10 东湖园区.xlsx', unit: '11' },
  },
  'layout-moved': {
    wrong: { zh: '两行对调了位置', en: 'two rows changed places' },
    inbox: async () => ({
      [streetFile]: await drawnAs(
        ["id: centres, code: '01', label: { zh: 服务中心, en: Service centres }, max: 50", 'HELD'],
        [
          "id: stations, code: '02', label: { zh: 服务站, en: Service stations }",
          "id: centres, code: '01', label: { zh: 服务中心, en: Service centres }, max: 50",
        ],
        ['HELD', "id: stations, code: '02', label: { zh: 服务站, en: Service stations }"],
      ),
    }),
    at: { ...at, unit: '11' },
  },
  'layout-unrecognised': {
    wrong: { zh: '表号没变，行却全换了', en: 'the form code is ours, but none of the rows is' },
    inbox: async () => ({
      [streetFile]: await drawnAs(
        ["'01', label: { zh: 服务中心", "'21', label: { zh: 图书馆"],
        ["'02', label: { zh: 服务站", "'22', label: { zh: 体育馆"],
        ["'03', label: { zh: 投入资金", "'23', label: { zh: 维修费"],
      ),
    }),
    at: { ...at, unit: '11' },
  },
  'figure-outside-form': {
    wrong: { zh: '表里自己加了一行“其他”', en: 'a row "other" of their own was added to the form' },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        catalogue: editedCatalogue('YL01', [
          ['rules:\n', "  - { id: others, code: '04', label: { zh: 其他, en: Other } }\nrules:\n"],
        ]),
        sheets: [{ form: 'YL01', cells: { ...rightFacilities, 'others.total': 4, 'others.active': 3 } }],
      }),
    }),
    at: { ...at, unit: '11', cell: 'D12' },
  },
  'rows-missing': {
    wrong: { zh: '“服务站”一行被删去', en: 'the row of service stations was deleted' },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({
        unit: '11',
        catalogue: editedCatalogue('YL01', [
          ["  - { id: stations, code: '02', label: { zh: 服务站, en: Service stations } }\n", ''],
        ]),
        sheets: [{ form: 'YL01', cells: { 'centres.total': 12, 'centres.active': 9, 'funds.total': 86.5 } }],
      }),
    }),
    at: { ...at, unit: '11' },
    alongside: ['cell-blank', 'layout-moved', 'rule-undecided'],
  },
  'columns-missing': {
    wrong: { zh: '“在用”一栏被删去', en: 'the column "in use" was deleted' },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) =>
        xml.replace(/<c r="E(?:[7-9]|10|11)"[^>]*?(?:\/>|>.*?<\/c>)/g, ''),
      ),
    }),
    at: { ...at, unit: '11' },
    alongside: ['cell-blank', 'rule-undecided'],
  },
  'binding-ambiguous': {
    wrong: {
      zh: '“服务中心”一行有两行，代码也一样',
      en: 'the row of service centres is there twice, with the same code',
    },
    inbox: async () => {
      const drawn = await fillWorkbook({
        unit: '11',
        catalogue: editedCatalogue('YL01', [
          ['items:\n', "items:\n  - { id: copied, code: '09', label: { zh: 复制, en: Copied } }\n"],
        ]),
        sheets: [{ form: 'YL01', cells: { ...rightFacilities, 'copied.total': 3, 'copied.active': 3 } }],
      });
      return { [streetFile]: overtype(overtype(drawn, '09', '01'), '复制', '服务中心') };
    },
    at: { ...at, unit: '11' },
  },
  'binding-contradiction': {
    wrong: { zh: '两行的名称对调了，代码没有', en: 'the labels of two rows changed places, their codes did not' },
    inbox: async () => ({
      [streetFile]: await drawnAs(
        ['zh: 服务中心, en: Service centres', 'HELD'],
        ['zh: 服务站, en: Service stations', 'zh: 服务中心, en: Service centres'],
        ['HELD', 'zh: 服务站, en: Service stations'],
      ),
    }),
    at: { ...at, unit: '11' },
  },
  'measure-changed': {
    wrong: { zh: '“万元”被改成了“元”', en: 'someone changed 万元 into 元' },
    inbox: async () => ({ [streetFile]: await drawnAs(['unitMeasure: 万元', 'unitMeasure: 元']) }),
    at: { ...at, unit: '11' },
  },
  'return-superseded': {
    wrong: { zh: '退回更正后又报了第 2 次', en: 'it was sent back, mended and sent again' },
    inbox: async () => ({
      [streetFile]: await facilities(),
      [laterFile]: await facilities({ 'stations.total': 6 }, { submission: 2 }),
    }),
    at: { ...at, unit: '11' },
  },
  'return-not-chosen': {
    wrong: { zh: '两份不一致，配置中选用了第二份', en: 'of two contradicting files the settings choose the second' },
    inbox: contradicting,
    settings: (inbox) => chooseLine(fileDigest(inbox[otherFile])),
    at: { ...at, unit: '11' },
  },
  'return-duplicate': {
    wrong: { zh: '同一份文件报了两次', en: 'the same file was sent twice' },
    inbox: async () => {
      const sent = await facilities();
      return { [streetFile]: sent, '11 迎宾街道（副本）.xlsx': sent };
    },
    at: { ...at, file: '11 迎宾街道（副本）.xlsx', unit: '11' },
  },
  'return-conflict': {
    wrong: { zh: '同一次报送来了两份，数字不一致', en: 'one submission came twice with different figures' },
    inbox: contradicting,
    at: { ...at, unit: '11' },
  },
  'choice-outdated': {
    wrong: {
      zh: '配置中选用的文件之后又有了第 2 次报送',
      en: 'a second submission came after the file that the settings choose',
    },
    inbox: async () => ({
      [streetFile]: await facilities(),
      [laterFile]: await facilities({ 'stations.total': 6 }, { submission: 2 }),
    }),
    settings: (inbox) => chooseLine(fileDigest(inbox[streetFile])),
    alongside: ['return-superseded'],
    at: { ...at, unit: '11' },
  },
  'choice-unmatched': {
    wrong: { zh: '配置中选用的文件没有收到', en: 'the settings choose a file that never arrived' },
    inbox: async () => ({ [streetFile]: await facilities() }),
    settings: () => chooseLine('0123456789ab'),
    at: { unit: '11', form: 'YL01' },
  },
  'lines-unknown': {
    wrong: { zh: '长表里有一行的栏次拼错了', en: 'one line of a long table misspells its column' },
    inbox: async () => ({ [linesFile]: strToU8(figureLines(['funds.activ', 3])) }),
    at: { file: linesFile, unit: '11', form: 'YL01' },
    alongside: ['file-legacy-read'],
  },
  'lines-repeated': {
    wrong: { zh: '长表里同一格有两行，数字不一样', en: 'a long table gives one cell twice, with different figures' },
    inbox: async () => ({ [linesFile]: strToU8(figureLines(['stations.total', 6])) }),
    at: { file: linesFile, unit: '11', form: 'YL01' },
    alongside: ['file-legacy-read'],
  },
};

function chooseLine(sha256: string): string {
  return `choose: [{ unit: '11', form: YL01, period: '2020-Q1', kind: own, sha256: '${sha256}' }]\n`;
}

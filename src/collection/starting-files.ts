import type { Language } from '../model/label.ts';

/**
 * What a new collection holds beside its forms: paths and texts.
 *
 * @param period `2020-Q1`
 */
export function startingFiles(language: Language, period: string): ReadonlyMap<string, string> {
  const configuration = language === 'en' ? englishConfiguration : chineseConfiguration;
  return new Map([
    ['huizong.yaml', configuration.replaceAll('period: 2020-Q1', `period: ${period}`)],
    // Excel takes a CSV without a byte order mark for GBK.
    ['units.csv', `\uFEFF${units}`],
    ['targets.csv', `\uFEFF${noTargets}`],
  ]);
}

const chineseConfiguration = `# 汇总的设置。# 后面是说明；去掉行首的“# ”即可改动默认值。

# 名称，印在汇总表上，也是汇总表的文件名
name: 示范新区

# 报告期：2020（年）、2020-Q1（季）、2020-03（月）；命令行的 -p 优先
period: 2020-Q1

# 报送截止：报告期结束后多少天（year 年报、quarter 季报、month 月报），或某一期的确切日期（优先）
# deadline: { quarter: 10, year: 20, 2020-Q1: 2020-04-12 }

# 消息和工作簿的语言：zh-CN 或 en；命令行的 --lang 优先
language: zh-CN

# 报表文件：文件夹、文件，或它们的列表
# forms: forms/

# 填报单位名录、目标值
# units: units.csv
# targets: targets.csv

# 表外收到的审核说明（没有也可以）；采纳与退回的决定（由 huizong accept | return 写入）
# explanations: explanations.csv
# decisions: decisions.yaml

# 收到的报表放在这里（可分子文件夹）；输出写到这里
# inbox: inbox/
# out: out/

# partial：有多少汇总多少，并标明；complete：下级报齐才出合计
# coverage: partial

# 同一报表收到两份互相矛盾的，在此写明采用哪一个文件（审核时会给出这一行）
# choose:
#   - { unit: C0101, form: DJ01, period: 2020-Q1, kind: own, sha256: 000000000000 }

# 单个文件的上限，一般不必改
# caps:
#   fileBytes: 20971520
`;

const englishConfiguration = `# Settings of this collection. What follows # is a comment; remove "# " to change a default.

# Its name, printed on the summary and used for its file
name: 示范新区

# The period: 2020 (year), 2020-Q1 (quarter), 2020-03 (month); -p on the command line comes first
period: 2020-Q1

# When returns are due: days after the end of a year, quarter or month, or the date for one period (which goes first)
# deadline: { quarter: 10, year: 20, 2020-Q1: 2020-04-12 }

# Language of messages and workbooks: zh-CN or en; --lang on the command line comes first
language: en

# Form files: a folder, a file, or a list of them
# forms: forms/

# Reporting units, targets
# units: units.csv
# targets: targets.csv

# Explanations that came beside the sheets, if any; decisions, written by huizong accept and huizong return
# explanations: explanations.csv
# decisions: decisions.yaml

# Returns received go here (folders inside are read); outputs go there
# inbox: inbox/
# out: out/

# partial: add what there is, and mark it; complete: a total only when every return below is accepted
# coverage: partial

# Where two submissions of one return contradict each other: which file counts (check prints the line to paste)
# choose:
#   - { unit: C0101, form: DJ01, period: 2020-Q1, kind: own, sha256: 000000000000 }

# Limits for a single file; rarely changed
# caps:
#   fileBytes: 20971520
`;

const units = `code,name,level,kind,parent,valid_from,valid_to,successors
D01,示范新区,district,,,,,
P01,东部园区,park,,D01,,,
S01,城关街道,street,,P01,,,
C0101,新华社区,community,urban,S01,,,
C0102,河湾村,community,rural,S01,,,
`;

/** A targets file without targets. */
export const noTargets = `unit,period,form,item,kind,value,band
`;

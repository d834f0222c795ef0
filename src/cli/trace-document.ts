import type { FigureChange } from '../audit/change/figure-change.ts';
import type { TraceNode, TracePart } from '../audit/trace/trace-node.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Language } from '../model/label.ts';
import { exactText } from './exact-text.ts';
import { figureDocument } from './figure-document.ts';

/** A trace as `summary.trace` of the JSON document: the whole tree, numbers as exact decimal texts (`1/3` where none is). */
export function traceDocument(node: TraceNode, language: Language): unknown {
  const { place, figure, formula, scale, offset, difference, lastFigure, findings, parts, ...rest } = node;
  return {
    ...place,
    figure: figureDocument(figure),
    ...rest,
    ...(formula ? { formula: formula.text } : {}),
    ...(scale ? { scale: exactText(scale) } : {}),
    ...(offset ? { offset: exactText(offset) } : {}),
    ...(difference ? { difference: exactText(difference) } : {}),
    ...(lastFigure ? { lastFigure: exactText(lastFigure) } : {}),
    ...(findings
      ? { findings: findings.map((finding) => ({ code: finding.code, ...describeFinding(finding, language) })) }
      : {}),
    parts: parts.map((part) => partDocument(part, language)),
  };
}

function partDocument({ role, factor, chosen, node }: TracePart, language: Language): unknown {
  const under = traceDocument(node, language);
  return {
    role,
    ...(factor ? { factor: exactText(factor) } : {}),
    ...(chosen ? { chosen } : {}),
    ...(typeof under === 'object' ? under : {}),
  };
}

/** `summary.change`: what made the figure move. */
export function changeDocument(change: FigureChange): unknown {
  const { place, against, before, after, method, scale, contributions } = change;
  return {
    ...place,
    against,
    before: figureDocument(before),
    after: figureDocument(after),
    ...(change.change ? { change: exactText(change.change) } : {}),
    method,
    ...(scale ? { scale: exactText(scale) } : {}),
    contributions: contributions.map(({ weightBefore, weightAfter, share, ...each }) => ({
      ...each,
      before: exactText(each.before),
      after: exactText(each.after),
      ...(weightBefore ? { weightBefore: exactText(weightBefore) } : {}),
      ...(weightAfter ? { weightAfter: exactText(weightAfter) } : {}),
      difference: exactText(each.difference),
      ...(share ? { share: exactText(share) } : {}),
    })),
  };
}

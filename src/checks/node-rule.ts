/** Under this name declared figures are compared with own + Σ below (节点检查): no form can call a rule so. */
export const nodeRule = 'node:declared';

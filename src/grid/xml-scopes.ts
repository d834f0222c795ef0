/** Which prefixes stand for the namespace of the root element, while declarations come and go. */
export class XmlScopes {
  private readonly declared: { readonly depth: number; readonly prefix: string }[] = [];
  /** By prefix, the innermost declaration last: a lookup costs the same however many are in force. */
  private readonly namespaces = new Map<string, string[]>();
  private own: string | undefined;
  private ownPrefix: string | undefined;
  /** Declarations below the root: without any, the root's own prefix is all there is to ask for. */
  private inner = 0;

  /** @param attribute `xmlns` or `xmlns:prefix` */
  declare(depth: number, attribute: string, namespace: string): void {
    const prefix = attribute.slice(6);
    this.declared.push({ depth, prefix });
    const meanings = this.namespaces.get(prefix);
    if (meanings) meanings.push(namespace);
    else this.namespaces.set(prefix, [namespace]);
    if (depth > 1) this.inner += 1;
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    while (this.inner > 0 && (this.declared.at(-1)?.depth ?? 0) >= depth) {
      const prefix = this.declared.pop()?.prefix ?? '';
      const meanings = this.namespaces.get(prefix);
      meanings?.pop();
      if (meanings?.length === 0) this.namespaces.delete(prefix);
      this.inner -= 1;
    }
  }

  /** The namespace of everything of interest is that of the root element. */
  setRoot(prefix: string): void {
    this.own = this.namespaceOf(prefix);
    this.ownPrefix = prefix;
  }

  /** Whether elements without prefix are the part's own, and those with one have to be looked up only. */
  get isPlain(): boolean {
    return this.inner === 0 && this.ownPrefix === '';
  }

  isOwn(prefix: string): boolean {
    return this.namespaceOf(prefix) === this.own;
  }

  private namespaceOf(prefix: string): string | undefined {
    return this.namespaces.get(prefix)?.at(-1);
  }
}

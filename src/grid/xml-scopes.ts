/** Which prefixes stand for the namespace of the root element, while declarations come and go. */
export class XmlScopes {
  private readonly declared: { readonly depth: number; readonly prefix: string; readonly namespace: string }[] = [];
  private own: string | undefined;
  private ownPrefix: string | undefined;
  /** Declarations below the root: without any, the root's own prefix is all there is to ask for. */
  private inner = 0;

  /** @param attribute `xmlns` or `xmlns:prefix` */
  declare(depth: number, attribute: string, namespace: string): void {
    this.declared.push({ depth, prefix: attribute.slice(6), namespace });
    if (depth > 1) this.inner += 1;
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    while (this.inner > 0 && (this.declared.at(-1)?.depth ?? 0) >= depth) {
      this.declared.pop();
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
    return this.declared.findLast((declaration) => declaration.prefix === prefix)?.namespace;
  }
}

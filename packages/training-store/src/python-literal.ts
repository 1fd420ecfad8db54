/**
 * Reads the text of a Python literal as older backups hold it: dicts, lists, tuples, strings, numbers, True, False,
 * None (the grammar of `ast.literal_eval` without bytes, sets and complex numbers). JSON's own words are read too.
 * @throws SyntaxError with the position
 */
export function parsePythonLiteral(text: string): unknown {
  const reader = new LiteralReader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

const MAX_DEPTH = 200;
const WORDS: Record<string, unknown> = {
  ...{ True: true, False: false, None: null, true: true, false: false, null: null },
};
const SIMPLE_ESCAPES: Record<string, string> = {
  ...{ '\\': '\\', "'": "'", '"': '"', n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07' },
  '\n': '',
};
const HEX_ESCAPES: Record<string, number> = { x: 2, u: 4, U: 8 };

class LiteralReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) this.fail();
    this.skipBlanks();
    const start = this.text[this.at];
    if (start === '{') return this.dict(depth);
    if (start === '[') return this.items('[', ']', depth).items;
    if (start === '(') return this.tuple(depth);
    if (start === "'" || start === '"') return this.strings();
    return this.word();
  }

  end(): void {
    this.skipBlanks();
    if (this.at < this.text.length) this.fail();
  }

  private dict(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.expect('{');
    while (!this.takes('}')) {
      const key = this.value(depth + 1);
      if (key !== null && typeof key === 'object') this.fail();
      this.expect(':');
      // As json.dumps writes keys: strings, whatever they were.
      entries.push([typeof key === 'string' ? key : JSON.stringify(key), this.value(depth + 1)]);
      if (!this.takes(',') && this.peek() !== '}') this.fail();
    }
    // fromEntries, so that a key named __proto__ is a key.
    return Object.fromEntries(entries);
  }

  /** Parentheses around one value without a comma are only parentheses. */
  private tuple(depth: number): unknown {
    const { items, commas } = this.items('(', ')', depth);
    return items.length === 1 && commas === 0 ? items[0] : items;
  }

  private items(open: string, close: string, depth: number): { items: unknown[]; commas: number } {
    const items: unknown[] = [];
    let commas = 0;
    this.expect(open);
    while (!this.takes(close)) {
      items.push(this.value(depth + 1));
      if (this.takes(',')) commas += 1;
      else if (this.peek() !== close) this.fail();
    }
    return { items, commas };
  }

  /** Literals that stand side by side are one string. */
  private strings(): string {
    let text = '';
    while (this.peek() === "'" || this.peek() === '"') text += this.string(this.text[this.at]!);
    return text;
  }

  private string(quote: string): string {
    const parts: string[] = [];
    this.at += 1;
    for (;;) {
      const from = this.at;
      while (this.at < this.text.length && this.text[this.at] !== quote && this.text[this.at] !== '\\')
        this.at += 1;
      parts.push(this.text.slice(from, this.at));
      if (this.at >= this.text.length) this.fail();
      this.at += 1;
      if (this.text[this.at - 1] === quote) return parts.join('');
      parts.push(this.escape());
    }
  }

  private escape(): string {
    const kind = this.text[this.at] ?? this.fail();
    this.at += 1;
    if (kind in SIMPLE_ESCAPES) return SIMPLE_ESCAPES[kind]!;
    const digits = HEX_ESCAPES[kind];
    if (digits) return this.codePoint(new RegExp(`[0-9a-fA-F]{${digits}}`, 'y'), 16);
    if (/[0-7]/.test(kind)) {
      this.at -= 1;
      return this.codePoint(/[0-7]{1,3}/y, 8);
    }
    // Python leaves an escape that it does not know as it is.
    return `\\${kind}`;
  }

  private codePoint(form: RegExp, base: number): string {
    const code = Number.parseInt(this.match(form), base);
    return code <= 0x10ffff ? String.fromCodePoint(code) : this.fail();
  }

  private word(): unknown {
    const word = this.match(/[-+]?[\w.]+(?:(?<=[\d.][eE])[-+]\d+)?/y);
    if (Object.hasOwn(WORDS, word)) return WORDS[word];
    const number = /^[-+]?(\d[\d_]*(?:\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(word)
      ? Number(word.replaceAll('_', ''))
      : Number.NaN;
    return Number.isFinite(number) ? number : this.fail();
  }

  private match(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? this.fail();
    this.at += found.length;
    return found;
  }

  private peek(): string | undefined {
    this.skipBlanks();
    return this.text[this.at];
  }

  private takes(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.takes(character)) this.fail();
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private fail(): never {
    throw new SyntaxError(`not a Python literal at position ${this.at + 1}`);
  }
}

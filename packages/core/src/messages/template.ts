/**
 * The words of one code in both languages. `{name}` is a parameter. Of several values `{names}` makes a list with
 * commas, `{names|；}` one with what stands behind the bar. `{n#table|tables}` counts: `1 table`, `3 tables`.
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The parameters that a template names. */
export type NamesIn<Template extends string> = Template extends `${string}{${infer Inner}}${infer Rest}`
  ? NameOf<Inner> | NamesIn<Rest>
  : never;

// What begins with a quote is JSON that the text quotes.
type NameOf<Inner extends string> = Inner extends `"${string}`
  ? never
  : Inner extends `${infer Name}|${string}`
    ? NameBeforeCount<Name>
    : NameBeforeCount<Inner>;
type NameBeforeCount<Inner extends string> = Inner extends `${infer Name}#${string}` ? Name : Inner;

/** Both languages use the same parameters: else the one with other ones is `never`, and the catalogue does not compile. */
type Agreeing<Texts extends Record<string, Text>> = {
  [Code in keyof Texts]: [NamesIn<Texts[Code]['zh']>, NamesIn<Texts[Code]['en']>] extends [
    NamesIn<Texts[Code]['en']>,
    NamesIn<Texts[Code]['zh']>,
  ]
    ? Text
    : { zh: Texts[Code]['zh']; en: never };
};

/** Texts of one subject, by their codes. A code without its English, or with other parameters in it, does not compile. */
export const texts = <const Texts extends Record<string, Text>>(all: Texts & Agreeing<Texts>): Texts => all;

/** The template with what stands for its parameters; one that is not given stays as it is named. */
export const filled = (template: string, valueOf: (name: string) => string | number | string[] | undefined) =>
  template.replace(/\{([a-z]\w*)([|#][^{}]*)?\}/gi, (whole, name: string, form = '') => {
    const value = valueOf(name);
    if (value === undefined) return whole;
    if (Array.isArray(value)) return value.join((form as string).slice(1) || ', ');
    if (!(form as string).startsWith('#')) return String(value);
    const [one = '', many = ''] = (form as string).slice(1).split('|');
    return `${value} ${Number(value) === 1 ? one : many}`;
  });

/** `{code: '0', label: '正常'}` */
export interface CodeMeaning {
  code: string;
  label: string;
}

/** Text on one line: a comment in a file ends where its line ends. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A remark or a sign before the name: `（旧）客户`, `：状态`. */
const BEFORE_TITLE = /^(?:[（(【[][^）)】\]]*[）)】\]]|[，,：:；;。、—\s])+/;
/** In a text on one line, where blanks stand alone. */
const END_OF_TITLE = /[（(【[，,：:；;。、—]|\s[-–]+\s|\.(\s|$)| ?\d ?[-=:：、.] ?[^\d\s]/;

/** Nobody says a name that is longer: it is a sentence, or not meant for people. */
const LONGEST_TITLE = 60;

/**
 * What people call a thing: its comment up to the first bracket, comma, colon, dash, full stop or code. Empty where the
 * comment says no more than what is left out, and where that is no name.
 */
export function titleOf(comment: string): string {
  const text = withAsciiDigits(oneLine(comment).replace(BEFORE_TITLE, ''));
  const [first] = parseCodeMeanings(text);
  // Signs aside, a code stands right before its meaning.
  const codes = first ? text.search(new RegExp(`${first.code}\\W{0,3}${escaped(first.label)}`, 'u')) : -1;
  const ends = [codes, text.search(END_OF_TITLE)].filter((at) => at >= 0);
  const title = text.slice(0, Math.min(text.length, ...ends)).trim();
  return title.length > LONGEST_TITLE ? '' : title;
}

const withAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The meanings of a column's codes: a person's, else those in its description. */
export const codeMeanings = (column: { meanings?: CodeMeaning[]; description: string }): CodeMeaning[] =>
  column.meanings ?? parseCodeMeanings(column.description);

const CODE = '(?:-?\\d{1,4}|[A-Za-z][A-Za-z0-9_]{0,11})';
const LABEL = '[^\\s,，;；、。/|:：=()（）\\[\\]【】]';
/** `0:正常`, `0=正常`, `0-正常`, `0、正常`, `Y：是`, `1 = in stock` with its separator. */
const SIGNED = new RegExp(
  `(?<![\\w.\\-])(${CODE})\\s*(?:[:：=]|->|→|[-–—.、](?=[^\\d\\s])|\\s[-–—]\\s)\\s*(?!${CODE}\\s*[:：=])(${LABEL}+(?: (?!${CODE}\\s*[:：=\\-–—])[A-Za-z]+)*)`,
  'gu',
);
/** `0正常`, `M男`: a code right before a word that is not Latin, behind a bracket or separator where it is letters. */
const GLUED =
  /(?:(?<![\w.-])(-?\d{1,4})|(?<=[\s,，、;；/（(【[:：])([A-Z]{1,3}))(?=\p{Script=Han})(\p{Script=Han}[^\s,，;；、。/|:：=()（）[\]【】\d]*)/gu;
/** ` M男F女`, `（A1微信、A2支付宝）`: codes of letters, the first behind a sign, the others right behind the meaning before. */
const LETTERED =
  /(?<=[\s,，、;；/（(【[:：]|[A-Z]\d?\p{Script=Han}{1,8})([A-Z]{1,3}\d{0,2})(?=\p{Script=Han})(\p{Script=Han}{1,8})/gu;
/** Right behind a number, a count or a date is not a code: `30天`, `2023年`. */
const UNIT =
  /^(年(?![级结付])|月(?![结付租])|日(?![结付租])|天|时(?!租)|分(?![期批类])|秒|个(?!人|体)|位(?!置)|次(?!品)|元|万|米|公里|小时|分钟|字|条(?![码件])|人(?![工民员脸])|级以|号)/;

/**
 * Meanings of codes inside a comment: `状态（0正常 1停用）`, `0:正常,1:停用`, `1-启用 2-禁用`, `(Y是/N否)`, `(Y/N)`,
 * `status (0 = active, 1 = closed)`. Empty unless at least two codes are found: one alone is mostly an example.
 */
export function parseCodeMeanings(comment: string): CodeMeaning[] {
  const text = withAsciiDigits(oneLine(comment));
  for (const form of [SIGNED, GLUED, LETTERED]) {
    const found = [...text.matchAll(form)]
      .map((match) => ({
        code: match[1] ?? match[2] ?? '',
        label: (match.at(form === GLUED ? 3 : 2) ?? '').trim(),
      }))
      .filter(
        ({ code, label }) =>
          label !== '' && !(form === GLUED && UNIT.test(label)) && !/^\d+$/.test(label) && code !== label,
      );
    const distinct = [...new Map(found.toReversed().map((one) => [one.code, one])).values()].toReversed();
    if (distinct.length >= 2 && new Set(distinct.map(({ label }) => label)).size > 1) return distinct;
  }
  return yesOrNo(text);
}

const YES_NO: Record<string, [string, string]> = {
  'Y/N': ['是', '否'],
  'T/F': ['是', '否'],
  是否: ['是', '否'],
};

/** `(Y/N)`, `T/F`, and `是否…（1是0否）` written without a sign between the pair. */
function yesOrNo(text: string): CodeMeaning[] {
  const letters = /(?<![A-Za-z])([YT])\s*[/|,，、]\s*([NF])(?![A-Za-z])/i.exec(text);
  if (letters?.[1] && letters[2]) {
    const labels = YES_NO[`${letters[1]}/${letters[2]}`.toUpperCase()];
    if (!labels) return [];
    const [yes, no] = /\p{Script=Han}/u.test(text) ? labels : ['yes', 'no'];
    return [
      { code: letters[1], label: yes },
      { code: letters[2], label: no },
    ];
  }
  const word = /(是|否|有|无) ?(?:[:：=-] ?)?([01])[,，;；、/ ]*(是|否|有|无) ?(?:[:：=-] ?)?([01])/.exec(
    text,
  );
  if (word?.[1] && word[2] && word[3] && word[4] && word[2] !== word[4]) {
    return [
      { code: word[2], label: word[1] },
      { code: word[4], label: word[3] },
    ];
  }
  return [];
}

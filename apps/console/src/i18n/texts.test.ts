import en from './en.json';
import zh from './zh.json';

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const byKey = { zh: new Map(flat(zh)), en: new Map(flat(en)) };
const filledIn = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

it('every text is there in both languages', () => {
  expect([...byKey.zh.keys()].sort()).toEqual([...byKey.en.keys()].sort());
});

it('both languages fill in the same', () => {
  for (const [key, text] of byKey.en)
    expect([key, filledIn(byKey.zh.get(key))]).toEqual([key, filledIn(text)]);
});

it('no text is empty, and Chinese ones are Chinese', () => {
  const same = [...byKey.zh].filter(([key, text]) => text === byKey.en.get(key)).map(([, text]) => text);
  expect([...byKey.zh.values(), ...byKey.en.values()].filter((text) => !text.trim())).toEqual([]);
  // Names and signs alone may be the same.
  expect(
    same.filter(
      (text) => /[a-z]{2}/i.test(text.replace(/\{\{\w+\}\}/g, '')) && !/^(SQL|DDL|JSON|Markdown)$/.test(text),
    ),
  ).toEqual([]);
});

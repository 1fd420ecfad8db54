import { said, type Language, type Message } from '@pairsmith/core';

/** Texts in the wrong language from which on an answer is. */
const SHARE = 1 / 3;

/** Whether an answer is written in another language than it was asked for. Names and codes in between are no other language. */
export function isWrongLanguage(texts: readonly string[], language: Language): boolean {
  const written = texts.filter((text) => /\p{L}/u.test(text));
  const wrong = written.filter((text) => isOther(text, language));
  return wrong.length > 0 && wrong.length >= written.length * SHARE;
}

function isOther(text: string, language: Language): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (language === 'en') return han > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
  // `SKU` and `IP` are words of both.
  return han === 0 && (text.match(/[a-z]{2,}/gi)?.length ?? 0) > 1;
}

/** For a prompt's `complain`. */
export const languageComplaint = (texts: readonly string[], language: Language): string | null =>
  isWrongLanguage(texts, language) ? COMPLAINT[language] : null;

const COMPLAINT: Record<Language, string> = {
  zh: '语言不对：所有自然语言内容都要用简体中文。请重新回答，只给出改正后的 JSON 对象。',
  en: 'The language is wrong: write all natural-language text in English. Answer again with the corrected JSON object only.',
};

export const WRONG_LANGUAGE: Message = said('writer.wrong_language');

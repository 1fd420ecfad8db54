/** Columns that a text takes in a terminal or an editor: East Asian wide characters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce(
    (width, char) =>
      width +
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

export const padDisplay = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

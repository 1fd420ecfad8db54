/** What the API takes at most of each. */
const MOST = 50;

/**
 * The fewest themes that make up the number asked, as a task takes it.
 * @throws where no two numbers up to 50 do
 */
export function splitAsked(asked: number): { theme_count: number; questions_per_theme: number } {
  for (let themes = Math.ceil(asked / MOST); themes <= MOST; themes += 1)
    if (asked % themes === 0) return { theme_count: themes, questions_per_theme: asked / themes };
  throw new Error(`${asked} pairs cannot be asked for as themes × questions of up to ${MOST} each; try 1000`);
}
